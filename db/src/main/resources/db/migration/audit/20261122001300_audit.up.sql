-- Who did or was refused what, when, to what. One event in the transaction of the change; nobody edits it. The house
-- itself has a trail too, for what happens before there is an organization, such as signing in: its organization is the
-- nil id, and therefore no foreign key stands here. A row's organization is the tenant of its transaction in any case.
create schema audit;
grant usage on schema audit to app_rw, app_ro, app_report, app_identity, app_relay, app_sealer, app_verify;

create table audit.event (
  organization_id uuid not null,
  event_id uuid not null,
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  actor text not null check (length(actor) between 1 and 100),
  operation text not null check (length(operation) between 1 and 100),
  outcome text not null check (outcome in ('DONE', 'DENIED')),
  object text not null check (length(object) <= 500),
  before_hash bytea check (length(before_hash) = 32),
  after_hash bytea check (length(after_hash) = 32),
  primary key (organization_id, event_id));
create index on audit.event (organization_id, seq);
create index on audit.event (organization_id, xid);
create index on audit.event (organization_id, at);
create index on audit.event (organization_id, actor, at);
create index on audit.event (organization_id, object, at);
call app.protect('audit.event');
grant insert (organization_id, event_id, actor, operation, outcome, object, before_hash, after_hash) on audit.event to app_rw, app_identity, app_relay;
grant select on audit.event to app_identity;

-- A block seals every event below its horizon; nothing below it can still commit.
create table audit.block (
  organization_id uuid not null,
  block_no bigint not null check (block_no > 0),
  xid_upto xid8 not null,
  events int not null check (events > 0),
  prev_hash bytea not null,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, block_no));
call app.protect('audit.block');
create policy sealer on audit.event for select to app_sealer using (true);
create policy sealer on audit.block for all to app_sealer using (true) with check (true);
grant select on audit.event to app_sealer;
grant select, insert on audit.block to app_sealer;
grant select on audit.block to app_identity;

create function audit.event_text(e audit.event) returns bytea language sql stable set search_path = pg_catalog, pg_temp as
$$ select sha256(convert_to(concat_ws('|', e.organization_id, e.event_id, e.seq, e.xid, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  octet_length(e.actor), e.actor, e.operation, e.outcome, octet_length(e.object), e.object,
  coalesce(encode(e.before_hash, 'hex'), '-'), coalesce(encode(e.after_hash, 'hex'), '-')), 'UTF8')) $$;
grant execute on function audit.event_text(audit.event) to app_rw, app_ro, app_report, app_identity, app_sealer, app_verify;

create function audit.immutable() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% on % is forbidden: append-only', tg_op, tg_table_name using errcode = '55006';
end $$;
create trigger immutable before update or delete on audit.event for each row execute function audit.immutable();
create trigger immutable before update or delete on audit.block for each row execute function audit.immutable();
create trigger no_truncate before truncate on audit.event for each statement execute function audit.immutable();
create trigger no_truncate before truncate on audit.block for each statement execute function audit.immutable();

-- Seals what an organization did since its last block; returns how many events, 0 when there are none.
create function audit.seal(org uuid) returns int language plpgsql set search_path = pg_catalog, pg_temp as $$
declare horizon xid8 := pg_snapshot_xmin(pg_current_snapshot()); last audit.block; n int; h bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('seal:' || org, 0));
  select * into last from audit.block where organization_id = org order by block_no desc limit 1;
  select count(*), sha256(coalesce(last.hash, '\x00'::bytea) || coalesce(string_agg(audit.event_text(e), ''::bytea order by e.xid, e.seq), ''::bytea))
    into n, h from audit.event e
    where e.organization_id = org and e.xid >= coalesce(last.xid_upto, '0'::xid8) and e.xid < horizon;
  if n > 0 then
    insert into audit.block (organization_id, block_no, xid_upto, events, prev_hash, hash)
      values (org, coalesce(last.block_no, 0) + 1, horizon, n, coalesce(last.hash, '\x00'::bytea), h);
  end if;
  return n;
end $$;
grant execute on function audit.seal(uuid) to app_sealer;

-- The trail of the organization recomputed: how many blocks and sealed events, the digest of the last block, the first
-- block that does not hold, and how many events wait for their seal.
create function audit.chain() returns table (blocks bigint, events bigint, last_hash bytea, broken_at bigint, waiting bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with b as (
    select *, coalesce(lag(xid_upto) over w, '0'::xid8) as xid_from, coalesce(lag(hash) over w, '\x00'::bytea) as hash_before,
      row_number() over w as place
    from audit.block where organization_id = app.tenant_id() window w as (order by block_no)),
  checked as (
    select b.block_no, b.hash, b.events, b.block_no <> b.place or b.events <> count(e.event_id) or b.prev_hash <> b.hash_before
      or b.hash <> sha256(b.prev_hash || coalesce(string_agg(audit.event_text(e), ''::bytea order by e.xid, e.seq)
        filter (where e.event_id is not null), ''::bytea)) as is_broken
    from b left join audit.event e on e.organization_id = b.organization_id and e.xid >= b.xid_from and e.xid < b.xid_upto
    group by b.block_no, b.hash, b.events, b.place, b.prev_hash, b.hash_before)
  select count(*), coalesce(sum(c.events), 0)::bigint, coalesce((array_agg(c.hash order by c.block_no desc))[1], '\x00'::bytea),
    min(c.block_no) filter (where c.is_broken),
    (select count(*) from audit.event e where e.organization_id = app.tenant_id()
      and e.xid >= coalesce((select max(xid_upto) from audit.block where organization_id = app.tenant_id()), '0'::xid8))
  from checked c $$;
grant execute on function audit.chain() to app_rw, app_ro, app_report, app_verify, app_identity;

grant select on organizations.organization to app_sealer;
grant usage on schema organizations to app_sealer;
create policy sealer on organizations.organization for select to app_sealer using (true);
