-- Calls for funds, and how each owner's part of them came to be; the working capital that moves at a sale.
create schema contributions;
grant usage on schema contributions to app_rw, app_ro, app_report, app_verify;

-- Each 160xxx is its own equity, with the key that its contributions follow.
create table contributions.reserve_fund (
  organization_id uuid not null,
  building_id uuid not null,
  account_code app.account_code not null check (account_code ~ '^160'),
  key_id uuid not null,
  name app.label not null,
  primary key (organization_id, building_id, account_code),
  foreign key (organization_id, building_id, account_code) references ledger.account,
  foreign key (organization_id, building_id, key_id) references ownership.distribution_key);
create index on contributions.reserve_fund (organization_id, building_id, key_id);
call app.protect('contributions.reserve_fund');

create table contributions.call (
  organization_id uuid not null,
  building_id uuid not null,
  call_id uuid not null,
  fiscal_year date not null,
  reference app.code not null,
  type text not null check (type in ('PROVISION','RESERVE','EXTRAORDINARY','WORKING_CAPITAL')),
  called_on date not null,
  due_on date not null,
  amount_cents app.cents not null check (amount_cents > 0),
  key_id uuid not null,
  fund_account app.account_code,
  label app.label not null,
  entry_id uuid not null,
  primary key (organization_id, building_id, call_id),
  constraint call_reference_once unique (organization_id, building_id, fiscal_year, reference),
  constraint fund_of_call check (case type when 'RESERVE' then fund_account ~ '^160' when 'WORKING_CAPITAL' then fund_account ~ '^100' else fund_account is null end),
  foreign key (organization_id, building_id, key_id) references ownership.distribution_key,
  foreign key (organization_id, building_id, fund_account) references ledger.account (organization_id, building_id, code),
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on contributions.call (organization_id, building_id, key_id);
create index on contributions.call (organization_id, building_id, fund_account);
create index on contributions.call (organization_id, building_id, entry_id);
call app.protect('contributions.call');

-- One lot's part of a call for one party. lot_cents = floor(|T| x weight / total_weight), plus one cent when the
-- remainder (numerator over total_weight) was among the largest; then split over the holders by their fractions.
create table contributions.call_share (
  organization_id uuid not null,
  building_id uuid not null,
  call_id uuid not null,
  lot_id uuid not null,
  party_id uuid not null,
  position int not null check (position > 0),
  weight bigint not null check (weight > 0),
  total_weight bigint not null check (total_weight >= weight),
  lot_remainder bigint not null check (lot_remainder >= 0),
  lot_extra_cent boolean not null,
  lot_cents app.cents not null,
  numerator bigint not null check (numerator > 0),
  denominator bigint not null check (denominator >= numerator),
  amount_cents app.cents not null,
  primary key (organization_id, building_id, call_id, lot_id, party_id),
  foreign key (organization_id, building_id, call_id) references contributions.call,
  foreign key (organization_id, building_id, lot_id) references registry.lot,
  foreign key (organization_id, building_id, party_id) references registry.party);
create index on contributions.call_share (organization_id, building_id, lot_id);
create index on contributions.call_share (organization_id, building_id, party_id);
call app.protect('contributions.call_share');

create function contributions.shares_add_up() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare s numeric;
begin
  if app.tenant_id() is distinct from new.organization_id then
    raise exception 'tenant changed inside the transaction' using errcode = '42501';
  end if;
  select sum(amount_cents) into s from contributions.call_share where organization_id = new.organization_id
    and building_id = new.building_id and call_id = new.call_id;
  if s is distinct from new.amount_cents::numeric then
    raise exception 'the shares sum to % cents, the call says %', s, new.amount_cents using errcode = '23514', constraint = 'shares_add_up';
  end if;
  return null;
end $$;
create constraint trigger shares_add_up after insert on contributions.call
  deferrable initially deferred for each row execute function contributions.shares_add_up();

-- What the notary is told of a party and its lots, on the day and in the order of the books (art. 3.94).
create table contributions.notary_statement (
  organization_id uuid not null,
  building_id uuid not null,
  statement_id uuid not null,
  fiscal_year date not null,
  position int not null,
  reference app.code not null,
  stated_on date not null,
  party_id uuid not null,
  lots text not null,
  shares bigint not null,
  total_shares bigint not null,
  working_capital_cents app.cents not null,
  funds text not null,
  reserve_share_cents app.cents not null,
  ledger_balance_cents app.cents not null,
  overdue_cents app.cents not null,
  not_yet_due_cents app.cents not null,
  primary key (organization_id, building_id, statement_id),
  constraint statement_once unique (organization_id, building_id, fiscal_year, reference),
  foreign key (organization_id, building_id, party_id) references registry.party);
create index on contributions.notary_statement (organization_id, building_id, party_id);
call app.protect('contributions.notary_statement');

grant insert on contributions.reserve_fund, contributions.call, contributions.call_share, contributions.notary_statement to app_rw;
grant update (key_id, name) on contributions.reserve_fund to app_rw;
-- For the planner: a building has one organization (see the ledger).
create statistics contributions.shares_of_a_building (dependencies, ndistinct) on organization_id, building_id from contributions.call_share;
