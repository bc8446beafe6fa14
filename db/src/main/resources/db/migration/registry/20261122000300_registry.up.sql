-- Buildings, lots, the people and firms of a building, its bank accounts, and the fields people add.
create schema registry;
grant usage on schema registry to app_rw, app_ro, app_report, app_verify;

create table registry.building (
  organization_id uuid not null references organizations.organization,
  building_id uuid not null,
  name app.label not null,
  legal_name app.label not null,
  enterprise_number text not null check (enterprise_number ~ '^[01][0-9]{9}$'
    and substr(enterprise_number, 9)::int = 97 - substr(enterprise_number, 1, 8)::bigint % 97),
  vat_liable boolean not null,
  street app.label, postcode app.label, city app.label, country app.label,
  languages app.label not null,
  shares_total bigint not null check (shares_total > 0),
  revision bigint not null default 0,
  provisionally_accepted_on date,
  approval_threshold_cents app.cents not null default 50000 check (approval_threshold_cents >= 0),
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id),
  unique (organization_id, enterprise_number));
call app.protect('registry.building');

create table registry.lot (
  organization_id uuid not null,
  building_id uuid not null,
  lot_id uuid not null,
  code app.code not null,
  position int not null check (position > 0),
  type text not null check (type in ('APARTMENT','COMMERCIAL','OFFICE','GARAGE','PARKING','CELLAR','OTHER')),
  floor int,
  entrance app.label,
  shares bigint not null check (shares > 0),
  secondary boolean not null,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  primary key (organization_id, building_id, lot_id),
  unique (organization_id, building_id, code),
  unique (organization_id, building_id, position) deferrable initially deferred,
  foreign key (organization_id, building_id) references registry.building);
comment on column registry.lot.secondary is 'cellar, garage or parking: not counted for the thresholds of 20 lots (R50, R52)';
call app.protect('registry.lot');

-- R3: the shares of all lots add up to the denominator of the basic deed, exactly, at every commit.
create function registry.lots_add_up() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare b record; s numeric; r record;
begin
  r := case when tg_op = 'DELETE' then old else new end;
  if app.tenant_id() is distinct from r.organization_id then
    raise exception 'tenant changed inside the transaction' using errcode = '42501';
  end if;
  -- Bump, do not merely lock: a writer of another lot of this building waits and then counts this one too, and at
  -- REPEATABLE READ fails with 40001 instead of adding up a stale picture. Once per transaction is enough.
  update registry.building set revision = revision + 1 where organization_id = r.organization_id
    and building_id = r.building_id and xmin <> pg_current_xact_id()::xid;
  select shares_total into b from registry.building
    where organization_id = r.organization_id and building_id = r.building_id;
  select coalesce(sum(shares), 0) into s from registry.lot
    where organization_id = r.organization_id and building_id = r.building_id;
  if s <> b.shares_total and exists (select from registry.lot
      where organization_id = r.organization_id and building_id = r.building_id) then
    raise exception 'shares of the lots sum to %, not to %', s, b.shares_total
      using errcode = '23514', constraint = 'lots_add_up';
  end if;
  return null;
end $$;
create constraint trigger lots_add_up after insert or update of shares or delete on registry.lot
  deferrable initially deferred for each row execute function registry.lots_add_up();
create constraint trigger lots_add_up after update of shares_total on registry.building
  deferrable initially deferred for each row execute function registry.lots_add_up();

-- A third party of the books: an owner (410) or a supplier (440) of this building.
create table registry.party (
  organization_id uuid not null,
  building_id uuid not null,
  party_id uuid not null,
  role text not null check (role in ('OWNER','SUPPLIER')),
  code app.code not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('PERSON','COMPANY','COUPLE','INDIVISION','USUFRUCTUARY','BARE_OWNER')),
  name app.label not null,
  language text check (language in ('fr','nl','de','en')),
  structured_communication text check (structured_communication ~ '^[0-9]{12}$'
    and substr(structured_communication, 11)::int
      = case substr(structured_communication, 1, 10)::bigint % 97 when 0 then 97 else substr(structured_communication, 1, 10)::bigint % 97 end),
  representative app.label,
  revision bigint not null default 0,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  primary key (organization_id, building_id, party_id),
  unique (organization_id, building_id, role, code),
  unique (organization_id, building_id, role, position) deferrable initially deferred,
  unique (organization_id, building_id, structured_communication),
  foreign key (organization_id, building_id) references registry.building);
call app.protect('registry.party');

-- The members of an indivision; their fractions sum to one at every commit.
create table registry.party_member (
  organization_id uuid not null,
  building_id uuid not null,
  party_id uuid not null,
  position int not null check (position > 0),
  name app.label not null,
  numerator bigint not null check (numerator > 0),
  denominator bigint not null check (denominator >= numerator),
  primary key (organization_id, building_id, party_id, position),
  foreign key (organization_id, building_id, party_id) references registry.party);
call app.protect('registry.party_member');
create function registry.members_add_up() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare r record; l numeric; s numeric;
begin
  r := case when tg_op = 'DELETE' then old else new end;
  if app.tenant_id() is distinct from r.organization_id then
    raise exception 'tenant changed inside the transaction' using errcode = '42501';
  end if;
  update registry.party set revision = revision + 1 where organization_id = r.organization_id and building_id = r.building_id
    and party_id = r.party_id and xmin <> pg_current_xact_id()::xid;
  select app.lcm_of(denominator) into l from registry.party_member
    where organization_id = r.organization_id and building_id = r.building_id and party_id = r.party_id;
  select sum(numerator * (l / denominator)) into s from registry.party_member
    where organization_id = r.organization_id and building_id = r.building_id and party_id = r.party_id;
  if s <> l then
    raise exception 'the members hold %/% of the indivision', s, l using errcode = '23514', constraint = 'members_add_up';
  end if;
  return null;
end $$;
create constraint trigger members_add_up after insert or update or delete on registry.party_member
  deferrable initially deferred for each row execute function registry.members_add_up();

-- R9: accounts in the name of the association; one IBAN belongs to one association.
create table registry.bank_account (
  organization_id uuid not null,
  building_id uuid not null,
  account_code app.account_code not null,
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
  bic text check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'),
  purpose text not null check (purpose in ('WORKING_CAPITAL','RESERVE_FUND','WORKS')),
  holder app.label not null,
  position int not null check (position > 0),
  primary key (organization_id, building_id, account_code),
  unique (organization_id, iban),
  foreign key (organization_id, building_id) references registry.building);
call app.protect('registry.bank_account');

-- The fields an organization adds to its buildings, lots and parties: what metadata may hold, and of which type.
create table registry.field (
  organization_id uuid not null references organizations.organization,
  subject text not null check (subject in ('BUILDING','LOT','PARTY')),
  name text not null check (name ~ '^[a-z][a-z0-9_]{0,62}$'),
  type text not null check (type in ('TEXT','INTEGER','BOOLEAN','DATE')),
  required boolean not null default false,
  primary key (organization_id, subject, name));
call app.protect('registry.field');
create function registry.metadata_is_typed() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare k text; v jsonb; f registry.field; subj text := tg_argv[0]; typed boolean;
begin
  for k, v in select * from jsonb_each(new.metadata) loop
    select * into f from registry.field where organization_id = new.organization_id and subject = subj and name = k;
    if not found then
      raise exception 'no field % is registered for %', k, subj using errcode = '23514', constraint = 'metadata_field';
    end if;
    begin
      typed := case f.type
        when 'TEXT' then jsonb_typeof(v) = 'string' and (v #>> '{}')::app.label is not null
        when 'INTEGER' then jsonb_typeof(v) = 'number' and v::text ~ '^-?[0-9]{1,15}$'
        when 'BOOLEAN' then jsonb_typeof(v) = 'boolean'
        when 'DATE' then jsonb_typeof(v) = 'string' and v #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and (v #>> '{}')::date is not null end;
    exception when check_violation or datetime_field_overflow or invalid_datetime_format then
      typed := false;   -- a text that hides something, a 31st of February
    end;
    if not typed then
      raise exception 'field % of % wants %', k, subj, f.type using errcode = '23514', constraint = 'metadata_type';
    end if;
  end loop;
  for k in select name from registry.field where organization_id = new.organization_id and subject = subj and required loop
    if new.metadata -> k is null then
      raise exception 'field % of % is required', k, subj using errcode = '23514', constraint = 'metadata_required';
    end if;
  end loop;
  return new;
end $$;
create trigger metadata_is_typed before insert or update of metadata on registry.building
  for each row execute function registry.metadata_is_typed('BUILDING');
create trigger metadata_is_typed before insert or update of metadata on registry.lot
  for each row execute function registry.metadata_is_typed('LOT');
create trigger metadata_is_typed before insert or update of metadata on registry.party
  for each row execute function registry.metadata_is_typed('PARTY');

grant insert, update on registry.building, registry.lot, registry.party, registry.bank_account, registry.field to app_rw;
grant insert, delete on registry.party_member to app_rw;
