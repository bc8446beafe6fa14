-- What the bank says happened, once each, and the entry that it became.
create schema banking;
grant usage on schema banking to app_rw, app_ro, app_report, app_verify;

create table banking.movement (
  organization_id uuid not null,
  building_id uuid not null,
  movement_id uuid not null,
  fiscal_year date not null,
  position int not null check (position > 0),
  reference app.code not null,
  account_code app.account_code not null,
  booked_on date not null,
  amount_cents app.cents not null check (amount_cents <> 0),
  kind text not null check (kind in ('OWNER_PAYMENT','OWNER_REFUND','SUPPLIER_PAYMENT','INTERNAL_TRANSFER','BANK_CHARGES','INTEREST','INSURANCE_INDEMNITY')),
  target app.label not null,
  counterparty app.label not null,
  counterparty_iban app.label not null,
  structured_communication app.label not null,
  communication app.label not null,
  label app.label not null,
  entry_id uuid not null,
  primary key (organization_id, building_id, movement_id),
  constraint movement_once unique (organization_id, building_id, fiscal_year, reference),
  foreign key (organization_id, building_id, account_code) references registry.bank_account,
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on banking.movement (organization_id, building_id, account_code);
create index on banking.movement (organization_id, building_id, entry_id);
call app.protect('banking.movement');

-- What an owner's receipt settled, in the order it did; without an item: what stayed on account.
create table banking.allocation (
  organization_id uuid not null,
  building_id uuid not null,
  movement_id uuid not null,
  position int not null check (position > 0),
  item_id uuid,
  amount_cents app.cents not null check (amount_cents > 0),
  primary key (organization_id, building_id, movement_id, position),
  foreign key (organization_id, building_id, movement_id) references banking.movement,
  foreign key (organization_id, building_id, item_id) references ledger.open_item);
create index on banking.allocation (organization_id, building_id, item_id);
call app.protect('banking.allocation');

grant insert on banking.movement, banking.allocation to app_rw;
