-- The tenant itself: a syndic's firm, or one self-managed co-ownership.
create schema organizations;
grant usage on schema organizations to app_rw, app_ro, app_report, app_operator, app_verify;

create table organizations.organization (
  organization_id uuid primary key,
  name app.label not null check (length(name) between 1 and 200),
  timezone text not null default 'Europe/Brussels',
  created_at timestamptz not null default clock_timestamp());
call app.protect('organizations.organization');
-- The operator's commands find an organization by its name: the one reader across the wall, on this table alone.
create policy operator on organizations.organization for select to app_operator using (true);
grant select, insert on organizations.organization to app_operator;
grant update (name, timezone) on organizations.organization to app_rw;
