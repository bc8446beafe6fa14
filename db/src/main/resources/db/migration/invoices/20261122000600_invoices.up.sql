-- Supplier invoices and credit notes: what was bought, at which VAT, for whom it is divided, who approved it.
create schema invoices;
grant usage on schema invoices to app_rw, app_ro, app_report, app_verify;

-- The known rates of VAT, dated. The same for everyone, so without an organization. 0 is EXEMPT.
create table invoices.vat_rate (
  rate app.rate not null,
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in ('STANDARD','REDUCED','EXEMPT')),
  source text not null,
  primary key (rate, valid_from),
  check (valid_to > valid_from),
  check ((rate = 0) = (kind = 'EXEMPT')));
insert into invoices.vat_rate (rate, valid_from, kind, source) values
  (21, '1996-01-01', 'STANDARD', 'Royal decree no. 20 of 20 July 1970, art. 1, as amended from 1 January 1996; handbook 4.2'),
  (12, '1992-04-01', 'REDUCED', 'Royal decree no. 20, table B; handbook 4.2'),
  (6, '1992-04-01', 'REDUCED', 'Royal decree no. 20, table A; handbook 4.2'),
  (0, '1971-01-01', 'EXEMPT', 'VAT Code, art. 44 (insurance, medical and others); handbook 4.2');
grant select on invoices.vat_rate to app_rw, app_ro, app_report, app_verify;

create table invoices.invoice (
  organization_id uuid not null,
  building_id uuid not null,
  invoice_id uuid not null,
  fiscal_year date not null,
  reference app.code not null,
  position int not null check (position > 0),
  type text not null check (type in ('INVOICE','CREDIT_NOTE')),
  supplier_id uuid not null,
  invoiced_on date not null,
  due_on date,
  label app.label not null,
  gross_cents app.cents not null check (gross_cents > 0),
  clears_accrual boolean not null,
  coverage_from date,
  coverage_to date,
  refers_to app.code,
  private_due_on date,
  state text not null check (state in ('DRAFT','APPROVED','POSTED')),
  entered_by app.code not null,
  approved_by app.code,
  approved_at timestamptz,
  entry_id uuid,
  primary key (organization_id, building_id, invoice_id),
  unique (organization_id, building_id, invoice_id, invoiced_on),
  constraint invoice_reference_once unique (organization_id, building_id, fiscal_year, reference),
  constraint end_after_start check (coverage_to >= coverage_from),
  constraint coverage_has_both_ends check ((coverage_from is null) = (coverage_to is null)),
  constraint state_has_its_facts check (case state
    when 'DRAFT' then approved_at is null and entry_id is null
    when 'APPROVED' then approved_at is not null and approved_by is not null and entry_id is null
    else approved_at is not null and approved_by is not null and entry_id is not null end),
  foreign key (organization_id, building_id, supplier_id) references registry.party (organization_id, building_id, party_id),
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on invoices.invoice (organization_id, building_id, supplier_id);
create index on invoices.invoice (organization_id, building_id, entry_id);
call app.protect('invoices.invoice');

create table invoices.invoice_line (
  organization_id uuid not null,
  building_id uuid not null,
  invoice_id uuid not null,
  line_no int not null check (line_no > 0),
  invoiced_on date not null,
  account_code app.account_code not null,
  key_id uuid,
  private_party_id uuid,
  net_cents app.cents not null check (net_cents >= 0),
  vat_rate app.rate not null,
  vat_cents app.cents not null check (vat_cents >= 0),
  gross_cents app.cents not null generated always as (net_cents + vat_cents) stored,
  primary key (organization_id, building_id, invoice_id, line_no),
  constraint private_line check ((private_party_id is not null) = (account_code = '643000')),
  constraint exempt_has_no_vat check (vat_rate <> 0 or vat_cents = 0),
  -- Of the day of its document, by which its rate of VAT is known.
  foreign key (organization_id, building_id, invoice_id, invoiced_on)
    references invoices.invoice (organization_id, building_id, invoice_id, invoiced_on),
  foreign key (organization_id, building_id, account_code) references ledger.account,
  foreign key (organization_id, building_id, key_id) references ownership.distribution_key,
  foreign key (organization_id, building_id, private_party_id) references registry.party (organization_id, building_id, party_id));
create index on invoices.invoice_line (organization_id, building_id, invoice_id, invoiced_on);
create index on invoices.invoice_line (organization_id, building_id, account_code);
create index on invoices.invoice_line (organization_id, building_id, key_id);
create index on invoices.invoice_line (organization_id, building_id, private_party_id);
call app.protect('invoices.invoice_line');

create function invoices.vat_rate_is_known() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from invoices.vat_rate r where r.rate = new.vat_rate and r.valid_from <= new.invoiced_on
      and (r.valid_to is null or new.invoiced_on < r.valid_to)) then
    raise exception 'no VAT rate of % percent on %', new.vat_rate, new.invoiced_on using errcode = '23514', constraint = 'known_vat_rate';
  end if;
  return new;
end $$;
create trigger vat_rate_is_known before insert or update of vat_rate, invoiced_on on invoices.invoice_line
  for each row execute function invoices.vat_rate_is_known();

-- What a reserve fund pays of an invoice (E16).
create table invoices.financing (
  organization_id uuid not null,
  building_id uuid not null,
  invoice_id uuid not null,
  position int not null check (position > 0),
  fund_account app.account_code not null check (fund_account ~ '^160'),
  amount_cents app.cents not null check (amount_cents > 0),
  primary key (organization_id, building_id, invoice_id, position),
  foreign key (organization_id, building_id, invoice_id) references invoices.invoice,
  foreign key (organization_id, building_id, fund_account) references ledger.account (organization_id, building_id, code));
create index on invoices.financing (organization_id, building_id, fund_account);
call app.protect('invoices.financing');

-- The lines of a document add up to its total, to the cent, at every commit.
create function invoices.lines_add_up() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare r record; g numeric; s numeric;
begin
  r := case when tg_op = 'DELETE' then old else new end;
  if app.tenant_id() is distinct from r.organization_id then
    raise exception 'tenant changed inside the transaction' using errcode = '42501';
  end if;
  select gross_cents into g from invoices.invoice where organization_id = r.organization_id and building_id = r.building_id
    and invoice_id = r.invoice_id;
  select sum(gross_cents) into s from invoices.invoice_line where organization_id = r.organization_id
    and building_id = r.building_id and invoice_id = r.invoice_id;
  if s is distinct from g then
    raise exception 'the lines sum to % cents, the document says %', s, g using errcode = '23514', constraint = 'lines_add_up';
  end if;
  return null;
end $$;
create constraint trigger lines_add_up after insert or update of gross_cents on invoices.invoice
  deferrable initially deferred for each row execute function invoices.lines_add_up();
create constraint trigger lines_add_up after insert or update or delete on invoices.invoice_line
  deferrable initially deferred for each row execute function invoices.lines_add_up();

-- A document begins as a draft, is approved, is posted, in this order; approved it no longer changes what it says,
-- posted it does not change at all.
create function invoices.states_in_order() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'a document begins as a draft' using errcode = '23514', constraint = 'states_in_order';
    end if;
    return new;
  end if;
  if old.state = 'POSTED' then
    raise exception 'a posted document does not change' using errcode = '55006';
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then
      raise exception 'only a draft is thrown away' using errcode = '23514', constraint = 'states_in_order';
    end if;
    return old;
  end if;
  -- Four eyes above the building's threshold; a folder's documents come approved, by the meeting's decision.
  if new.state = 'APPROVED' and old.state = 'DRAFT' and new.approved_by = old.entered_by and new.approved_by <> 'system'
     and new.gross_cents > (select approval_threshold_cents from registry.building
       where organization_id = new.organization_id and building_id = new.building_id) then
    raise exception 'who enters a document does not approve it above the threshold' using errcode = '23514', constraint = 'four_eyes';
  end if;
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'APPROVED'), ('APPROVED', 'POSTED'))
     or (new.state <> 'DRAFT' and to_jsonb(new) - array['state', 'approved_by', 'approved_at', 'entry_id']
           <> to_jsonb(old) - array['state', 'approved_by', 'approved_at', 'entry_id'])
     or (old.state = 'APPROVED' and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then
    raise exception 'from % a document does not become %', old.state, new.state using errcode = '23514', constraint = 'states_in_order';
  end if;
  return new;
end $$;
create trigger states_in_order before insert or update or delete on invoices.invoice for each row execute function invoices.states_in_order();
create function invoices.parts_of_a_draft() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare r record; s text;
begin
  r := case when tg_op = 'DELETE' then old else new end;
  -- Shared: an approval under way finishes first, and none begins before this commits.
  select state into s from invoices.invoice where organization_id = r.organization_id and building_id = r.building_id
    and invoice_id = r.invoice_id for share;
  if s <> 'DRAFT' then
    raise exception 'only a draft is given or loses lines' using errcode = '55006';
  end if;
  return r;
end $$;
create trigger parts_of_a_draft before insert or update or delete on invoices.invoice_line for each row execute function invoices.parts_of_a_draft();
create trigger parts_of_a_draft before insert or update or delete on invoices.financing for each row execute function invoices.parts_of_a_draft();

grant insert, update, delete on invoices.invoice to app_rw;
grant insert, delete on invoices.invoice_line, invoices.financing to app_rw;
-- For the planner: a building has one organization (see the ledger).
create statistics invoices.lines_of_a_building (dependencies, ndistinct) on organization_id, building_id from invoices.invoice_line;
