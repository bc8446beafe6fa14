-- The kernel: tenant context, the wall, and the domains that every room shares. No business noun.
create schema app;
grant usage on schema app to app_rw, app_ro, app_report, app_operator, app_identity, app_relay, app_sealer, app_verify;
alter default privileges for role app_owner revoke execute on functions from public;

-- The organization of this transaction, or null. STABLE, so that a policy is one comparison.
create function app.tenant_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
grant execute on function app.tenant_id() to public;

-- Every tenant table passes through here: row security enabled and forced, one policy, both clauses.
create procedure app.protect(t regclass) language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy tenant on %s as permissive for all to public '
    'using (organization_id = app.tenant_id()) with check (organization_id = app.tenant_id())', t);
  execute format('grant select on %s to app_rw, app_ro, app_report, app_verify', t);
end $$;

create domain app.account_code as text check (value ~ '^[0-9]{2,6}$');
create domain app.cents as bigint check (value between -999999999999999 and 999999999999999);
create domain app.share as numeric check (value > 0 and value <= 1);
create domain app.rate as numeric(7, 4) check (value >= 0 and value <= 100);
-- Text people wrote, 500 characters, and what the books put before it: composed form, one line, nothing that hides or turns other text around.
create domain app.label as text check (
  value is nfc normalized and length(value) <= 600
  and value !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]');
create domain app.code as text check (
  length(value) between 1 and 600 and value is nfc normalized
  and value !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]');

create aggregate app.lcm_of(numeric) (sfunc = pg_catalog.lcm, stype = numeric, initcond = '1');
grant execute on function app.lcm_of(numeric) to app_rw, app_ro, app_report, app_verify;

-- The answer of an effectful request, stored in the transaction of its effect.
create table app.idempotency (
  organization_id uuid not null,
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 255),
  route text not null,
  request_hash bytea not null check (length(request_hash) = 32),
  status int,
  body bytea,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, actor_id, key));
call app.protect('app.idempotency');
grant insert, update on app.idempotency to app_rw;
