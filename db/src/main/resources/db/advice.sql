-- Asked at start as the application: a row is a warning.

-- W1 a PostgreSQL older than 15.18, which lacks security fixes
select current_setting('server_version') where current_setting('server_version_num')::int between 150000 and 150017;

-- W2 data checksums are off: a damaged page would not be noticed
select name, setting from pg_settings where name = 'data_checksums' and setting <> 'on';

-- W3 an extension that KoproGo does not use
select extname::text from pg_extension
where extname not in ('plpgsql', 'btree_gist', 'pgcrypto', 'pg_trgm', 'pg_stat_statements', 'refint', 'dblink', 'file_fdw', 'postgres_fdw', 'adminpack');
