-- One database: who may come in, and the one extension. Run by the administrator before migrations.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to app_migrator, app_rw, app_ro, app_report, app_operator, app_identity, app_relay, app_sealer', current_database());
  execute format('grant connect, create on database %I to app_owner', current_database());
end $$;
revoke all on schema public from public;
create extension if not exists btree_gist schema public;
grant usage on schema public to app_owner, app_rw, app_ro, app_report, app_identity, app_verify;
-- Large objects know no organization: nobody needs them here, so nobody may make one.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea) from public;
