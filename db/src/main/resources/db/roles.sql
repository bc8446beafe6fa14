-- Roles, once per cluster. Run by the administrator's connection before every migration; changes nothing
-- that is already right. No application role owns anything, is a member of anything, or passes the wall.
do $$
declare r text;
begin
  if to_regrole('app_owner') is null then
    create role app_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if to_regrole('app_verify') is null then
    -- Reads every organization, writes nothing, cannot log in: `verify` reaches it by SET ROLE from
    -- the administrator's connection, in a process that never serves.
    create role app_verify nologin nosuperuser bypassrls nocreatedb nocreaterole;
  end if;
  foreach r in array array['app_migrator','app_rw','app_ro','app_report','app_operator','app_identity','app_relay','app_sealer'] loop
    if to_regrole(r) is null then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noinherit', r);
    end if;
  end loop;
end $$;
grant app_owner to app_migrator;
alter role app_verify set default_transaction_read_only = on;
-- A page out of order costs hardly more than one in order on solid state: so an organization's rows come by its index.
alter role app_rw set random_page_cost = 1.1;
alter role app_ro set random_page_cost = 1.1;
alter role app_report set random_page_cost = 1.1;
alter role app_rw set statement_timeout = '30s';
alter role app_rw set lock_timeout = '3s';
alter role app_rw set idle_in_transaction_session_timeout = '60s';
alter role app_ro set default_transaction_read_only = on;
alter role app_ro set statement_timeout = '30s';
alter role app_report set default_transaction_read_only = on;
alter role app_report set statement_timeout = '5min';
alter role app_operator set statement_timeout = '30s';
alter role app_identity set statement_timeout = '30s';
alter role app_identity set lock_timeout = '3s';
alter role app_identity set idle_in_transaction_session_timeout = '60s';
alter role app_relay set statement_timeout = '30s';
alter role app_sealer set statement_timeout = '30s';
alter role app_migrator set lock_timeout = '2s';
