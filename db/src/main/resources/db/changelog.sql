create schema if not exists migration;
grant usage on schema migration to app_rw, app_ro, app_verify;
create table if not exists migration.changelog (
  id bigint primary key,
  room text not null,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default clock_timestamp());
grant select on migration.changelog to app_rw, app_ro, app_verify;
