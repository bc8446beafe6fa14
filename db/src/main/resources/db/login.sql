-- Asked at start as each of the application's logins: what it has and must not have. No row is the right answer.

-- L1 an attribute that passes the wall or makes roles
select x from pg_roles r cross join lateral (values ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole),
  ('createdb', rolcreatedb), ('replication', rolreplication)) a(x, has)
where r.rolname = session_user and has;

-- L2 a membership
select m.roleid::regrole::text from pg_auth_members m where m.member = session_user::regrole;

-- L3 a possession
select coalesce(d.datname || ': ', '') || s.classid::regclass || ' ' || s.objid from pg_shdepend s left join pg_database d on d.oid = s.dbid
where s.refclassid = 'pg_authid'::regclass and s.refobjid = session_user::regrole and s.deptype = 'o';
