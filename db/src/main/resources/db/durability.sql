-- Asked at start as the application: in production any row is a reason not to start.

-- R17 a setting under which an acknowledged commit can be lost
select name, setting from pg_settings
where (name in ('fsync', 'full_page_writes') and setting <> 'on')
  or (name = 'synchronous_commit' and setting not in ('on', 'remote_apply'))
  or (name = 'data_sync_retry' and setting <> 'off')
union all
select coalesce(nullif(s.setrole, 0)::regrole::text, 'every role'), x from pg_db_role_setting s cross join unnest(s.setconfig) x
where x ~ '^synchronous_commit=(off|local|remote_write)$';

-- R18 an extension that opens a side door
select extname::text from pg_extension where extname in ('refint', 'dblink', 'file_fdw', 'postgres_fdw', 'adminpack');
