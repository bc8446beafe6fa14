-- What the commissioner of the accounts does: remarks with their answers, a sample of entries, what was looked at, and
-- the report on a year. Everything is added and nothing is changed: what state a remark is in follows from its answers.
create schema control;
grant usage on schema control to app_rw, app_ro, app_report, app_verify;

create function control.append_only() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% on % is forbidden: append-only', tg_op, tg_table_name using errcode = '55006';
end $$;

-- On an entry, or on the year as a whole.
create table control.remark (
  organization_id uuid not null,
  building_id uuid not null,
  remark_id uuid not null,
  fiscal_year date not null,
  entry_id uuid,
  words app.code not null,
  made_by app.code not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id, remark_id),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day),
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on control.remark (organization_id, building_id, fiscal_year);
create index on control.remark (organization_id, building_id, entry_id);
call app.protect('control.remark');

-- An answer, or the word that settles it, after which there is none.
create table control.remark_turn (
  organization_id uuid not null,
  building_id uuid not null,
  remark_id uuid not null,
  turn_no int not null check (turn_no > 0),
  settles boolean not null,
  words app.label not null,
  said_by app.code not null,
  said_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id, remark_id, turn_no),
  constraint an_answer_says_something check (settles or words <> ''),
  foreign key (organization_id, building_id, remark_id) references control.remark);
call app.protect('control.remark_turn');

create function control.settled_is_the_end() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare n int; done boolean;
begin
  -- One turn of a remark at a time.
  perform pg_advisory_xact_lock(hashtextextended('remark:' || new.organization_id || ':' || new.remark_id, 0));
  select count(*), coalesce(bool_or(settles), false) into n, done from control.remark_turn
    where organization_id = new.organization_id and building_id = new.building_id and remark_id = new.remark_id;
  if done then
    raise exception 'the remark is settled' using errcode = '23514', constraint = 'settled_is_the_end';
  end if;
  new.turn_no := n + 1;
  return new;
end $$;
create trigger settled_is_the_end before insert on control.remark_turn for each row execute function control.settled_is_the_end();

-- The commissioner's word on a year, given once.
create table control.report (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  conclusion text not null check (conclusion in ('APPROVED', 'APPROVED_WITH_REMARKS', 'REFUSED')),
  words app.code not null,
  given_on date not null,
  given_by app.code not null,
  primary key (organization_id, building_id, fiscal_year),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day));
call app.protect('control.report');

-- One draw of a year's entries. The seed, the number of entries that there were and the instant of the last of them are
-- what anybody needs to draw the same again.
create table control.sample (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  sample_no int not null check (sample_no > 0),
  seed app.code not null check (length(seed) <= 100),
  by_amount boolean not null,
  population bigint not null check (population > 0),
  posted_upto timestamptz not null,
  drawn_by app.code not null,
  drawn_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id, fiscal_year, sample_no),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day));
call app.protect('control.sample');

create table control.sample_entry (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  sample_no int not null,
  position int not null check (position > 0),
  entry_id uuid not null,
  primary key (organization_id, building_id, fiscal_year, sample_no, position),
  constraint drawn_once unique (organization_id, building_id, fiscal_year, sample_no, entry_id),
  foreign key (organization_id, building_id, fiscal_year, sample_no) references control.sample,
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on control.sample_entry (organization_id, building_id, entry_id);
call app.protect('control.sample_entry');

-- An entry that the commissioner looked at, with its documents.
create table control.seen (
  organization_id uuid not null,
  building_id uuid not null,
  entry_id uuid not null,
  seen_by app.code not null,
  seen_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, building_id, entry_id),
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
call app.protect('control.seen');

create trigger immutable before update or delete on control.remark for each row execute function control.append_only();
create trigger immutable before update or delete on control.remark_turn for each row execute function control.append_only();
create trigger immutable before update or delete on control.report for each row execute function control.append_only();
create trigger immutable before update or delete on control.sample for each row execute function control.append_only();
create trigger immutable before update or delete on control.sample_entry for each row execute function control.append_only();
create trigger immutable before update or delete on control.seen for each row execute function control.append_only();

grant insert on control.remark, control.remark_turn, control.report, control.sample, control.sample_entry, control.seen to app_rw;
