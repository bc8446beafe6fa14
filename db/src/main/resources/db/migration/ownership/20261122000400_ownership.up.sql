-- Who holds a lot, with which right, from which day to which; and the keys that charges are divided by.
create schema ownership;
grant usage on schema ownership to app_rw, app_ro, app_report, app_verify;

-- One row per titled lot: the day from which it must be held whole, and the row that its writers queue on.
create table ownership.titled_lot (
  organization_id uuid not null,
  building_id uuid not null,
  lot_id uuid not null,
  titled_from date not null,
  revision bigint not null default 0,
  primary key (organization_id, building_id, lot_id),
  foreign key (organization_id, building_id, lot_id) references registry.lot);
call app.protect('ownership.titled_lot');

-- FULL and UNDIVIDED count for enjoyment and capital, USUFRUCT for enjoyment, BARE for capital.
create table ownership.title (
  organization_id uuid not null,
  building_id uuid not null,
  title_id uuid not null,
  lot_id uuid not null,
  party_id uuid not null,
  holding text not null check (holding in ('FULL','UNDIVIDED','USUFRUCT','BARE')),
  numerator bigint not null,
  denominator bigint not null,
  from_on date not null,
  to_on date,
  ownership_percentage app.share not null generated always as (numerator::numeric / denominator) stored,
  valid daterange not null generated always as (case when to_on <= from_on then 'empty'::daterange else daterange(from_on, to_on) end) stored,
  primary key (organization_id, building_id, title_id),
  constraint share_of_one check (numerator > 0 and denominator >= numerator and denominator <= 1000000000),
  constraint end_after_start check (to_on > from_on),
  foreign key (organization_id, building_id, lot_id) references ownership.titled_lot,
  foreign key (organization_id, building_id, party_id) references registry.party,
  constraint title_overlap exclude using gist (organization_id with =, building_id with =, lot_id with =,
    party_id with =, holding with =, valid with &&));
create index on ownership.title (organization_id, building_id, lot_id, from_on);
create index on ownership.title (organization_id, building_id, party_id);
call app.protect('ownership.title');

-- The first day on which a lot is not held exactly once, for enjoyment or for capital; null when it always is.
create function ownership.first_bad_day(org uuid, building uuid, lot uuid) returns date language sql stable
  set search_path = pg_catalog, pg_temp as $$
  with held as (select * from ownership.title t
                where t.organization_id = org and t.building_id = building and t.lot_id = lot),
       day as (select h.titled_from as d from ownership.titled_lot h
                 where h.organization_id = org and h.building_id = building and h.lot_id = lot
               union select from_on from held union select to_on from held where to_on is not null),
       one as (select app.lcm_of(denominator) as l from held),
       sums as (select day.d,
           sum(case when h.holding <> 'BARE' then h.numerator * (one.l / h.denominator) end) as enjoyment,
           sum(case when h.holding <> 'USUFRUCT' then h.numerator * (one.l / h.denominator) end) as capital,
           one.l,
           (select titled_from from ownership.titled_lot x where x.organization_id = org and x.building_id = building and x.lot_id = lot) as since
         from day cross join one left join held h on h.from_on <= day.d and (h.to_on is null or day.d < h.to_on)
         group by day.d, one.l)
  select min(d) from sums where enjoyment is distinct from l or capital is distinct from l or d < since $$;
grant execute on function ownership.first_bad_day(uuid, uuid, uuid) to app_rw, app_ro, app_report, app_verify;

create function ownership.held_whole() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare r record; bad date;
begin
  r := case when tg_op = 'DELETE' then old else new end;
  if app.tenant_id() is distinct from r.organization_id then
    raise exception 'tenant changed inside the transaction' using errcode = '42501';
  end if;
  -- Bump, do not merely lock: at REPEATABLE READ and SERIALIZABLE a concurrent writer then fails with 40001
  -- instead of adding up a stale picture.
  update ownership.titled_lot set revision = revision + 1
    where organization_id = r.organization_id and building_id = r.building_id and lot_id = r.lot_id;
  bad := ownership.first_bad_day(r.organization_id, r.building_id, r.lot_id);
  if bad is null and tg_op = 'UPDATE' and old.lot_id <> new.lot_id then
    bad := ownership.first_bad_day(old.organization_id, old.building_id, old.lot_id);
  end if;
  if bad is not null then
    raise exception 'on % the lot is not held exactly once', bad using errcode = '23514', constraint = 'held_whole';
  end if;
  return null;
end $$;
create constraint trigger held_whole after insert or update or delete on ownership.title
  deferrable initially deferred for each row execute function ownership.held_whole();
create constraint trigger held_whole after insert or update of titled_from on ownership.titled_lot
  deferrable initially deferred for each row execute function ownership.held_whole();

-- R14: the one representative of a lot whose ownership is divided or undivided.
create table ownership.representative (
  organization_id uuid not null,
  building_id uuid not null,
  lot_id uuid not null,
  name app.label not null,
  from_on date not null,
  to_on date,
  valid daterange not null generated always as (case when to_on <= from_on then 'empty'::daterange else daterange(from_on, to_on) end) stored,
  primary key (organization_id, building_id, lot_id, from_on),
  constraint end_after_start check (to_on > from_on),
  foreign key (organization_id, building_id, lot_id) references registry.lot,
  constraint representative_overlap exclude using gist (organization_id with =, building_id with =, lot_id with =, valid with &&));
call app.protect('ownership.representative');

-- Section 5.1: FIXED weights stand in a version; CONSUMPTION weights are the readings of the year.
create table ownership.distribution_key (
  organization_id uuid not null,
  building_id uuid not null,
  key_id uuid not null,
  code app.code not null,
  label app.label not null,
  type text not null check (type in ('FIXED','CONSUMPTION')),
  basis app.label,
  primary key (organization_id, building_id, key_id),
  unique (organization_id, building_id, code),
  foreign key (organization_id, building_id) references registry.building);
call app.protect('ownership.distribution_key');

create table ownership.key_version (
  organization_id uuid not null,
  building_id uuid not null,
  version_id uuid not null,
  key_id uuid not null,
  from_on date not null,
  to_on date,
  valid daterange not null generated always as (case when to_on <= from_on then 'empty'::daterange else daterange(from_on, to_on) end) stored,
  primary key (organization_id, building_id, version_id),
  constraint end_after_start check (to_on > from_on),
  foreign key (organization_id, building_id, key_id) references ownership.distribution_key,
  constraint key_version_overlap exclude using gist (organization_id with =, building_id with =, key_id with =, valid with &&));
create index on ownership.key_version (organization_id, building_id, key_id);
call app.protect('ownership.key_version');

create table ownership.key_weight (
  organization_id uuid not null,
  building_id uuid not null,
  version_id uuid not null,
  lot_id uuid not null,
  weight bigint not null check (weight >= 0),
  primary key (organization_id, building_id, version_id, lot_id),
  foreign key (organization_id, building_id, version_id) references ownership.key_version,
  foreign key (organization_id, building_id, lot_id) references registry.lot);
create index on ownership.key_weight (organization_id, building_id, lot_id);
call app.protect('ownership.key_weight');

create table ownership.reading (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  key_id uuid not null,
  lot_id uuid not null,
  party_id uuid not null,
  units bigint not null check (units >= 0),
  primary key (organization_id, building_id, fiscal_year, key_id, lot_id, party_id),
  foreign key (organization_id, building_id, key_id) references ownership.distribution_key,
  foreign key (organization_id, building_id, lot_id) references registry.lot,
  foreign key (organization_id, building_id, party_id) references registry.party);
create index on ownership.reading (organization_id, building_id, key_id);
create index on ownership.reading (organization_id, building_id, lot_id);
create index on ownership.reading (organization_id, building_id, party_id);
call app.protect('ownership.reading');

-- A sale or other transfer of lots, as the notary announced it (R72).
create table ownership.transfer (
  organization_id uuid not null,
  building_id uuid not null,
  transfer_id uuid not null,
  reference app.code not null,
  transferred_on date not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  primary key (organization_id, building_id, transfer_id),
  unique (organization_id, building_id, reference, transferred_on),
  foreign key (organization_id, building_id, from_party_id) references registry.party (organization_id, building_id, party_id),
  foreign key (organization_id, building_id, to_party_id) references registry.party (organization_id, building_id, party_id));
create index on ownership.transfer (organization_id, building_id, from_party_id);
create index on ownership.transfer (organization_id, building_id, to_party_id);
call app.protect('ownership.transfer');
create table ownership.transfer_lot (
  organization_id uuid not null,
  building_id uuid not null,
  transfer_id uuid not null,
  lot_id uuid not null,
  primary key (organization_id, building_id, transfer_id, lot_id),
  foreign key (organization_id, building_id, transfer_id) references ownership.transfer,
  foreign key (organization_id, building_id, lot_id) references registry.lot);
create index on ownership.transfer_lot (organization_id, building_id, lot_id);
call app.protect('ownership.transfer_lot');

grant insert on ownership.titled_lot, ownership.title, ownership.representative, ownership.distribution_key,
  ownership.key_version, ownership.key_weight, ownership.reading, ownership.transfer, ownership.transfer_lot to app_rw;
-- The deferred check bumps the revision as the writer; nothing else of that row can be changed.
grant update (revision) on ownership.titled_lot to app_rw;
grant update (to_on) on ownership.title, ownership.representative, ownership.key_version to app_rw;
