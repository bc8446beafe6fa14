-- Files that belong to a building: bytes that are kept once per organization, what people say of them, what they belong
-- to, and their withdrawal. Bytes and words are written once.
create schema documents;
grant usage on schema documents to app_rw, app_ro, app_report, app_verify;

create function documents.append_only() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% on % is forbidden: append-only', tg_op, tg_table_name using errcode = '55006';
end $$;

-- How much an organization keeps, and how much it may: 5 GiB where nothing else was agreed.
create table documents.store (
  organization_id uuid not null primary key,
  bytes bigint not null check (bytes >= 0),
  quota_bytes bigint not null default 5368709120 check (quota_bytes >= 0),
  constraint within_the_quota check (bytes <= quota_bytes));
call app.protect('documents.store');

-- The same bytes are kept once. They are not compressed: most of them are already.
create table documents.content (
  organization_id uuid not null,
  sha256 bytea not null check (length(sha256) = 32),
  length bigint not null check (length between 1 and 20971520),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/xml', 'text/plain',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.spreadsheet')),
  bytes bytea not null,
  stored_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, sha256),
  constraint length_is_of_the_bytes check (octet_length(bytes) = length));
alter table documents.content alter column bytes set storage external;
call app.protect('documents.content');

-- Counted where they are written, by the owner of the tables: the application cannot grant itself more.
create function documents.counted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into documents.store as s (organization_id, bytes) values (new.organization_id, new.length)
    on conflict (organization_id) do update set bytes = s.bytes + excluded.bytes;
  return null;
end $$;
create trigger counted after insert on documents.content for each row execute function documents.counted();

create table documents.document (
  organization_id uuid not null,
  building_id uuid not null,
  document_id uuid not null,
  sha256 bytea not null,
  title app.code not null check (length(title) <= 200),
  kind text not null check (kind in ('INVOICE', 'MINUTES', 'CONTRACT', 'INSURANCE', 'PLAN', 'STATEMENT', 'LETTER', 'OTHER')),
  day date not null,
  audience text not null check (audience in ('SYNDIC', 'COUNCIL', 'OWNERS', 'PARTY')),
  party_id uuid,
  added_by app.code not null,
  added_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id, document_id),
  constraint of_a_party_or_of_none check ((audience = 'PARTY') = (party_id is not null)),
  constraint document_building foreign key (organization_id, building_id) references registry.building (organization_id, building_id),
  constraint document_content foreign key (organization_id, sha256) references documents.content,
  constraint document_party foreign key (organization_id, building_id, party_id) references registry.party (organization_id, building_id, party_id));
create index on documents.document (organization_id, sha256);
create index on documents.document (organization_id, building_id, party_id);
create index on documents.document (organization_id, building_id, day);
call app.protect('documents.document');

-- The one thing it belongs to. Where a draft is thrown away, its document belongs to nothing again.
create table documents.belonging (
  organization_id uuid not null,
  building_id uuid not null,
  document_id uuid not null,
  invoice_id uuid,
  call_id uuid,
  lot_id uuid,
  entry_id uuid,
  primary key (organization_id, building_id, document_id),
  constraint one_thing check (num_nonnulls(invoice_id, call_id, lot_id, entry_id) = 1),
  foreign key (organization_id, building_id, document_id) references documents.document,
  constraint belonging_invoice foreign key (organization_id, building_id, invoice_id) references invoices.invoice (organization_id, building_id, invoice_id) on delete cascade,
  constraint belonging_call foreign key (organization_id, building_id, call_id) references contributions.call (organization_id, building_id, call_id),
  constraint belonging_lot foreign key (organization_id, building_id, lot_id) references registry.lot (organization_id, building_id, lot_id),
  constraint belonging_entry foreign key (organization_id, building_id, entry_id) references ledger.journal_entry (organization_id, building_id, entry_id));
create index on documents.belonging (organization_id, building_id, invoice_id);
create index on documents.belonging (organization_id, building_id, call_id);
create index on documents.belonging (organization_id, building_id, lot_id);
create index on documents.belonging (organization_id, building_id, entry_id);
call app.protect('documents.belonging');

-- Withdrawn, a document is hidden and kept.
create table documents.withdrawal (
  organization_id uuid not null,
  building_id uuid not null,
  document_id uuid not null,
  reason app.code not null,
  withdrawn_by app.code not null,
  withdrawn_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id, document_id),
  foreign key (organization_id, building_id, document_id) references documents.document);
call app.protect('documents.withdrawal');

-- The document behind an entry is kept with the books for seven years (handbook R54), and nothing is taken from them here.
-- It locks what decides, which the application has no right to: an invoice that is being posted is waited for.
create function documents.kept_with_the_books() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from documents.document d where (d.organization_id, d.building_id, d.document_id) = (new.organization_id, new.building_id, new.document_id) for update;
  perform 1 from invoices.invoice i join documents.belonging b on (i.organization_id, i.building_id, i.invoice_id) = (b.organization_id, b.building_id, b.invoice_id)
    where (b.organization_id, b.building_id, b.document_id) = (new.organization_id, new.building_id, new.document_id) for share of i;
  if exists (select from documents.belonging b
      left join invoices.invoice i on (i.organization_id, i.building_id, i.invoice_id) = (b.organization_id, b.building_id, b.invoice_id)
      where (b.organization_id, b.building_id, b.document_id) = (new.organization_id, new.building_id, new.document_id)
        and (b.entry_id is not null or b.call_id is not null or i.state <> 'DRAFT')) then
    raise exception 'the document supports an entry' using errcode = '23514', constraint = 'kept_with_the_books';
  end if;
  return new;
end $$;
create trigger kept_with_the_books before insert on documents.withdrawal for each row execute function documents.kept_with_the_books();

create trigger immutable before update or delete on documents.content for each row execute function documents.append_only();
create trigger immutable before update or delete on documents.document for each row execute function documents.append_only();
create trigger immutable before update on documents.belonging for each row execute function documents.append_only();
create trigger immutable before update or delete on documents.withdrawal for each row execute function documents.append_only();

grant insert on documents.content, documents.document, documents.belonging, documents.withdrawal to app_rw;
