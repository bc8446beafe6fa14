-- From the last posting to the locked year: openings, interest, deferrals, the settlement and how it came to be.
create schema closing;
grant usage on schema closing to app_rw, app_ro, app_report, app_verify;

-- Legal interest (R60), per calendar year, as the building's file records it.
create table closing.interest_rate (
  organization_id uuid not null,
  building_id uuid not null,
  calendar_year int not null check (calendar_year between 1900 and 2200),
  rate app.rate not null,
  source app.label not null,
  primary key (organization_id, building_id, calendar_year),
  foreign key (organization_id, building_id) references registry.building);
call app.protect('closing.interest_rate');

-- The year's own rules: whose key divides the working capital, when a settlement falls due.
create table closing.year_policy (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  working_capital_key_id uuid not null,
  settlement_due_on date not null,
  primary key (organization_id, building_id, fiscal_year),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day),
  foreign key (organization_id, building_id, working_capital_key_id) references ownership.distribution_key (organization_id, building_id, key_id));
create index on closing.year_policy (organization_id, building_id, working_capital_key_id);
call app.protect('closing.year_policy');

-- The opening in detail: the rows that add up to the OPEN entry, with the due dates that its balances hide.
create table closing.opening_row (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  position int not null check (position > 0),
  account_code app.account_code not null,
  party_id uuid,
  side text not null check (side in ('D','C')),
  amount_cents app.cents not null check (amount_cents > 0),
  due_on date,
  label app.label not null,
  primary key (organization_id, building_id, fiscal_year, position),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day),
  foreign key (organization_id, building_id, account_code) references ledger.account,
  foreign key (organization_id, building_id, party_id) references registry.party);
create index on closing.opening_row (organization_id, building_id, account_code);
create index on closing.opening_row (organization_id, building_id, party_id);
call app.protect('closing.opening_row');

create table closing.late_interest (
  organization_id uuid not null,
  building_id uuid not null,
  entry_id uuid not null,
  party_id uuid not null,
  principal_cents app.cents not null check (principal_cents > 0),
  from_on date not null,
  to_on date not null,
  arithmetic text not null,
  amount_cents app.cents not null,
  primary key (organization_id, building_id, entry_id),
  constraint end_after_start check (to_on > from_on),
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry,
  foreign key (organization_id, building_id, party_id) references registry.party);
create index on closing.late_interest (organization_id, building_id, party_id);
call app.protect('closing.late_interest');

create table closing.settlement (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  settled_at timestamptz not null default clock_timestamp(),
  approved_by app.code not null,
  primary key (organization_id, building_id, fiscal_year),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day));
call app.protect('closing.settlement');

-- One statement line: an account under a key, the whole year netted, divided once.
create table closing.settlement_line (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  line_no int not null check (line_no > 0),
  account_code app.account_code not null,
  key_id uuid not null,
  total_cents app.cents not null check (total_cents <> 0),
  total_weight bigint not null check (total_weight > 0),
  tenant_percent smallint not null,
  primary key (organization_id, building_id, fiscal_year, line_no),
  unique (organization_id, building_id, fiscal_year, account_code, key_id),
  foreign key (organization_id, building_id, fiscal_year) references closing.settlement,
  foreign key (organization_id, building_id, account_code) references ledger.account,
  foreign key (organization_id, building_id, key_id) references ownership.distribution_key);
create index on closing.settlement_line (organization_id, building_id, account_code);
create index on closing.settlement_line (organization_id, building_id, key_id);
call app.protect('closing.settlement_line');

-- One holder's part of one lot's part: every rounding step is kept, so that the arithmetic can be done again.
-- No foreign key per row to lot and party: 200 000 rows are written at once; INV15 checks them.
create table closing.settlement_share (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  line_no int not null,
  lot_position int not null,
  holder_position int not null,
  lot_id uuid not null,
  party_id uuid not null,
  weight bigint not null,
  lot_remainder bigint not null,
  lot_extra_cent boolean not null,
  lot_cents bigint not null,
  from_on date not null,
  to_on date not null,
  basis text not null,
  units bigint not null,
  total_units bigint not null,
  remainder bigint not null,
  extra_cent boolean not null,
  amount_cents bigint not null,
  tenant_cents bigint not null,
  primary key (organization_id, building_id, fiscal_year, line_no, lot_position, holder_position),
  constraint end_after_start check (to_on > from_on),
  constraint basis_is_known check (basis in ('DAYS','UNITS')),
  constraint weights check (weight > 0 and units >= 0 and total_units >= units));
-- A foreign key would ask for the line of each of 200 000 rows, which took three quarters of the time. All steps of a
-- line come in one statement: it asks once, and nobody can take the line away again.
create function closing.shares_have_a_line() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from (select distinct organization_id, building_id, fiscal_year, line_no from new_shares) s
      left join closing.settlement_line l
        on (l.organization_id, l.building_id, l.fiscal_year, l.line_no) = (s.organization_id, s.building_id, s.fiscal_year, s.line_no)
      where l.line_no is null) then
    raise exception 'a share without its statement line' using errcode = '23503', constraint = 'share_of_line';
  end if;
  return null;
end $$;
create trigger shares_have_a_line after insert on closing.settlement_share referencing new table as new_shares
  for each statement execute function closing.shares_have_a_line();
call app.protect('closing.settlement_share');

create table closing.settlement_party (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  party_id uuid not null,
  charges_cents app.cents not null,
  provisions_cents app.cents not null,
  net_cents app.cents not null generated always as (charges_cents - provisions_cents) stored,
  entry_id uuid,
  primary key (organization_id, building_id, fiscal_year, party_id),
  constraint voucher_unless_zero check ((entry_id is null) = (charges_cents = provisions_cents)),
  foreign key (organization_id, building_id, fiscal_year) references closing.settlement,
  foreign key (organization_id, building_id, party_id) references registry.party,
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on closing.settlement_party (organization_id, building_id, party_id);
create index on closing.settlement_party (organization_id, building_id, entry_id);
call app.protect('closing.settlement_party');

grant insert on closing.interest_rate, closing.year_policy, closing.opening_row, closing.late_interest, closing.settlement,
  closing.settlement_line, closing.settlement_share, closing.settlement_party to app_rw;
-- For the planner: a building has one organization (see the ledger).
create statistics closing.shares_of_a_building (dependencies, ndistinct) on organization_id, building_id, fiscal_year from closing.settlement_share;
