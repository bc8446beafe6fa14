-- The invariants of the books: each query returns what is wrong, one row per finding; none is right.
-- Used by the tests, by `./koprogo verify`, and by whoever wants to check a database by hand.

-- INV1 every entry balances and has two lines or more
select e.organization_id, e.building_id, e.entry_id from ledger.journal_entry e
left join ledger.journal_line l on (l.organization_id, l.building_id, l.entry_id) = (e.organization_id, e.building_id, e.entry_id)
group by 1, 2, 3 having coalesce(sum(case l.side when 'D' then l.amount_cents else -l.amount_cents end), 1) <> 0 or count(l.*) < 2;

-- INV2 no line without its entry, and every line carries its entry's year and day
select l.organization_id, l.building_id, l.entry_id, l.line_no from ledger.journal_line l
left join ledger.journal_entry e on (e.organization_id, e.building_id, e.entry_id) = (l.organization_id, l.building_id, l.entry_id)
where e.entry_id is null or (e.fiscal_year, e.booked_on) is distinct from (l.fiscal_year, l.booked_on);

-- INV3 numbers without gaps per building, journal and year
select organization_id, building_id, journal_code, fiscal_year from ledger.journal_entry
group by 1, 2, 3, 4 having min(entry_no) <> 1 or max(entry_no) <> count(*);

-- INV4 the head of a journal agrees with its last entry
select h.organization_id, h.building_id, h.journal_code, h.fiscal_year from ledger.journal_head h
where not exists (select from ledger.journal_entry e
    where (e.organization_id, e.building_id, e.journal_code, e.fiscal_year, e.entry_no) = (h.organization_id, h.building_id, h.journal_code, h.fiscal_year, h.last_no)
      and e.hash = h.last_hash) and h.last_no > 0
union all
select e.organization_id, e.building_id, e.journal_code, e.fiscal_year from ledger.journal_entry e
left join ledger.journal_head h on (h.organization_id, h.building_id, h.journal_code, h.fiscal_year) = (e.organization_id, e.building_id, e.journal_code, e.fiscal_year)
group by 1, 2, 3, 4 having max(h.last_no) is distinct from max(e.entry_no);

-- INV5 each entry follows the one before it in the chain, in the order of posting
select organization_id, building_id, journal_code, entry_no from (
  select *, coalesce(lag(hash) over w, decode(repeat('00', 32), 'hex')) as p, lag(posting_order) over w as o from ledger.journal_entry
  window w as (partition by organization_id, building_id, journal_code, fiscal_year order by entry_no)) x
where p <> prev_hash or o >= posting_order;

-- INV6 each hash recomputes from the stored rows
select e.organization_id, e.building_id, e.journal_code, e.entry_no from ledger.journal_entry e
where e.hash <> ledger.entry_hash(e, ledger.canon_of(e.organization_id, e.building_id, e.entry_id));

-- INV7 each text matches its commitment, unless it was erased
select e.organization_id, e.building_id, e.journal_code, e.entry_no from ledger.journal_entry e
where case when e.label_salt is null then e.label <> '[erased]'
  else e.label_commit <> sha256(e.label_salt || convert_to(ledger.texts_of(e.organization_id, e.building_id, e.entry_id, e.label), 'UTF8')) end;

-- INV8 nothing was posted after its period closed
select e.organization_id, e.building_id, e.entry_id from ledger.journal_entry e
join ledger.period p on (p.organization_id, p.building_id, p.first_day) = (e.organization_id, e.building_id, e.period)
where p.closed_at is not null and e.posted_at > p.closed_at;

-- INV9 each entry's day lies in its period, its period in its year
select e.organization_id, e.building_id, e.entry_id from ledger.journal_entry e
left join ledger.period p on (p.organization_id, p.building_id, p.first_day) = (e.organization_id, e.building_id, e.period)
left join ledger.fiscal_year y on (y.organization_id, y.building_id, y.first_day) = (e.organization_id, e.building_id, e.fiscal_year)
where p.first_day is null or y.first_day is null or p.fiscal_year <> e.fiscal_year
  or e.booked_on not between p.first_day and p.last_day or p.first_day < y.first_day or p.last_day > y.last_day;

-- INV10 the trial balance of every building and year sums to zero
select organization_id, building_id, fiscal_year from ledger.journal_line
group by 1, 2, 3 having sum(case side when 'D' then amount_cents else -amount_cents end) <> 0;

-- INV11 every titled lot is held exactly once on every day, for enjoyment and for capital
select organization_id, building_id, lot_id, ownership.first_bad_day(organization_id, building_id, lot_id) from ownership.titled_lot
where ownership.first_bad_day(organization_id, building_id, lot_id) is not null;

-- INV12 a claimed idempotency key has its answer
select organization_id, key from app.idempotency where status is null and created_at < now() - interval '1 minute';

-- INV13 every fund reconciles: what RESERVES owes WORKING_CAPITAL is the balance of its own accounts, and the other's mirrors it
select l.organization_id, l.building_id, l.fiscal_year,
  sum(case when a.fund = 'RESERVES' then s else 0 end) as reserves, sum(case when a.fund = 'WORKING_CAPITAL' then s else 0 end) as working_capital
from (select *, case side when 'D' then amount_cents else -amount_cents end as s from ledger.journal_line) l
join ledger.account a on (a.organization_id, a.building_id, a.code) = (l.organization_id, l.building_id, l.account_code)
group by 1, 2, 3
having sum(case when a.fund = 'RESERVES' then s else 0 end) + sum(case when a.fund = 'WORKING_CAPITAL' then s else 0 end) <> 0;

-- INV14 only an opening, a bank entry, a withdrawal or an appropriation crosses between the funds
select l.organization_id, l.building_id, l.entry_id
from ledger.journal_line l
join ledger.journal_entry e on (e.organization_id, e.building_id, e.entry_id) = (l.organization_id, l.building_id, l.entry_id)
join ledger.journal j on (j.organization_id, j.building_id, j.code) = (e.organization_id, e.building_id, e.journal_code)
join ledger.account a on (a.organization_id, a.building_id, a.code) = (l.organization_id, l.building_id, l.account_code)
where j.kind not in ('OPEN', 'BNK')
group by 1, 2, 3
having sum(case l.side when 'D' then l.amount_cents else -l.amount_cents end) filter (where a.fund = 'RESERVES') <> 0
   and count(*) filter (where l.account_code !~ '^160' and l.account_code not in ('681600', '781600')) > 0;

-- INV15 the items of a party make up its balance on each account of a year whose opening is detailed
select coalesce(b.organization_id, i.organization_id), coalesce(b.building_id, i.building_id), coalesce(b.fiscal_year, i.fiscal_year),
  coalesce(b.account_code, i.account_code), coalesce(b.party_id, i.party_id), b.s as balance, i.s as items
from (select organization_id, building_id, fiscal_year, account_code, party_id, sum(case side when 'D' then amount_cents else -amount_cents end) as s
      from ledger.journal_line where account_code ~ '^(410|440)' group by 1, 2, 3, 4, 5) b
full join (select organization_id, building_id, fiscal_year, account_code, party_id, sum(case side when 'D' then amount_cents else -amount_cents end) as s
      from ledger.open_item group by 1, 2, 3, 4, 5) i
  on (i.organization_id, i.building_id, i.fiscal_year, i.account_code, i.party_id) = (b.organization_id, b.building_id, b.fiscal_year, b.account_code, b.party_id)
where b.s is distinct from i.s
  and exists (select from closing.opening_row o where (o.organization_id, o.building_id, o.fiscal_year)
    = (coalesce(b.organization_id, i.organization_id), coalesce(b.building_id, i.building_id), coalesce(b.fiscal_year, i.fiscal_year)));

-- INV16 each item says what its line says, and what is matched of it is the sum of its matches
select i.organization_id, i.building_id, i.item_id, i.matched_cents, sum(m.amount_cents) from ledger.open_item i
left join ledger.item_match m on (m.organization_id, m.building_id) = (i.organization_id, i.building_id)
  and i.item_id in (m.debit_item_id, m.credit_item_id)
group by 1, 2, 3, 4 having i.matched_cents <> coalesce(sum(m.amount_cents), 0)
union all
select i.organization_id, i.building_id, i.item_id, i.amount_cents, null from ledger.open_item i
left join ledger.journal_line l on (l.organization_id, l.building_id, l.entry_id, l.line_no) = (i.organization_id, i.building_id, i.entry_id, i.line_no)
left join ledger.journal_entry e on (e.organization_id, e.building_id, e.entry_id) = (i.organization_id, i.building_id, i.entry_id)
left join ledger.journal j on (j.organization_id, j.building_id, j.code) = (e.organization_id, e.building_id, e.journal_code)
where (l.fiscal_year, l.booked_on) is distinct from (i.fiscal_year, i.booked_on)
  or (j.kind <> 'OPEN' and (l.party_id, l.account_code, l.side, l.amount_cents) is distinct from (i.party_id, i.account_code, i.side, i.amount_cents))
union all
select m.organization_id, m.building_id, m.match_id, m.amount_cents, null from ledger.item_match m
left join ledger.open_item d on (d.organization_id, d.building_id, d.item_id) = (m.organization_id, m.building_id, m.debit_item_id)
left join ledger.open_item c on (c.organization_id, c.building_id, c.item_id) = (m.organization_id, m.building_id, m.credit_item_id)
where (d.side, d.party_id, d.account_code) is distinct from ('D', m.party_id, m.account_code)
  or (c.side, c.party_id, c.account_code) is distinct from ('C', m.party_id, m.account_code);

-- INV17 every call equals the sum of its shares, and its entry's receivables; its entry has a mirror exactly when it was taken back
select c.organization_id, c.building_id, c.call_id, c.amount_cents from contributions.call c
where c.amount_cents::numeric is distinct from (select sum(s.amount_cents) from contributions.call_share s
        where (s.organization_id, s.building_id, s.call_id) = (c.organization_id, c.building_id, c.call_id))
   or c.amount_cents::numeric is distinct from (select sum(l.amount_cents) from ledger.journal_line l
        where (l.organization_id, l.building_id, l.entry_id) = (c.organization_id, c.building_id, c.entry_id) and l.account_code ~ '^410' and l.side = 'D')
union all
select c.organization_id, c.building_id, c.call_id, c.amount_cents from contributions.call c
left join ledger.journal_entry e on (e.organization_id, e.building_id, e.reverses_id) = (c.organization_id, c.building_id, c.entry_id)
left join contributions.call_withdrawal w on (w.organization_id, w.building_id, w.call_id) = (c.organization_id, c.building_id, c.call_id)
where e.entry_id is distinct from w.entry_id;

-- INV18 the settlement's shares add up to each statement line, of lots and parties that exist, and to each party's charges
select l.organization_id, l.building_id, l.fiscal_year, l.line_no::text from closing.settlement_line l
where l.total_cents::numeric is distinct from (select sum(s.amount_cents) from closing.settlement_share s
        where (s.organization_id, s.building_id, s.fiscal_year, s.line_no) = (l.organization_id, l.building_id, l.fiscal_year, l.line_no))
union all
select p.organization_id, p.building_id, p.fiscal_year, p.party_id::text from closing.settlement_party p
left join (select organization_id, building_id, fiscal_year, party_id, sum(amount_cents) as cents from closing.settlement_share group by 1, 2, 3, 4) s
        on (s.organization_id, s.building_id, s.fiscal_year, s.party_id) = (p.organization_id, p.building_id, p.fiscal_year, p.party_id)
where p.charges_cents::numeric is distinct from coalesce(s.cents, 0)
union all
select s.organization_id, s.building_id, s.fiscal_year, s.lot_id::text from closing.settlement_share s
left join registry.lot o on (o.organization_id, o.building_id, o.lot_id) = (s.organization_id, s.building_id, s.lot_id)
left join closing.settlement_party p on (p.organization_id, p.building_id, p.fiscal_year, p.party_id) = (s.organization_id, s.building_id, s.fiscal_year, s.party_id)
where o.lot_id is null or p.party_id is null;

-- INV19 a settled year has a result of zero, and nothing left on 580000, 499600 and 643000 with 643100
select s.organization_id, s.building_id, s.fiscal_year, x.what, x.cents from closing.settlement s
cross join lateral (
  select case when l.account_code ~ '^643' then '643' when l.account_code ~ '^[67]' then 'result' else l.account_code end as what,
         sum(case l.side when 'D' then l.amount_cents else -l.amount_cents end) as cents
  from ledger.journal_line l where (l.organization_id, l.building_id, l.fiscal_year) = (s.organization_id, s.building_id, s.fiscal_year)
    and (l.account_code in ('580000', '499600') or l.account_code ~ '^[67]') group by 1) x
where x.cents <> 0;

-- INV20 the opening entry of a year equals the closing balances of the year before, account by account and party by party
with ended as (
  select y.organization_id, y.building_id, y.first_day, n.first_day as next_year from ledger.fiscal_year y
  join closing.settlement s on (s.organization_id, s.building_id, s.fiscal_year) = (y.organization_id, y.building_id, y.first_day)
  join ledger.fiscal_year n on (n.organization_id, n.building_id) = (y.organization_id, y.building_id) and n.first_day = y.last_day + 1),
was as (
  select e.organization_id, e.building_id, e.next_year, l.account_code, case when l.account_code ~ '^(410|440)' then l.party_id end as party_id,
    sum(case l.side when 'D' then l.amount_cents else -l.amount_cents end) as s
  from ended e join ledger.journal_line l on (l.organization_id, l.building_id, l.fiscal_year) = (e.organization_id, e.building_id, e.first_day)
  where l.account_code ~ '^[1-5]' group by 1, 2, 3, 4, 5),
is_now as (
  select e.organization_id, e.building_id, e.next_year, l.account_code, l.party_id,
    sum(case l.side when 'D' then l.amount_cents else -l.amount_cents end) as s
  from ended e join ledger.journal_line l on (l.organization_id, l.building_id, l.fiscal_year) = (e.organization_id, e.building_id, e.next_year)
  join ledger.journal_entry h on (h.organization_id, h.building_id, h.entry_id) = (l.organization_id, l.building_id, l.entry_id)
  where h.journal_code = 'OPEN' group by 1, 2, 3, 4, 5)
select coalesce(w.organization_id, n.organization_id), coalesce(w.building_id, n.building_id), coalesce(w.account_code, n.account_code), w.s, n.s
from was w full join is_now n on (n.organization_id, n.building_id, n.next_year, n.account_code) = (w.organization_id, w.building_id, w.next_year, w.account_code)
  and n.party_id is not distinct from w.party_id
where coalesce(w.s, 0) <> coalesce(n.s, 0);

-- INV21 no year is closed while an earlier one of the same building is open
select y.organization_id, y.building_id, y.first_day, o.first_day from ledger.fiscal_year y
join ledger.fiscal_year o on (o.organization_id, o.building_id) = (y.organization_id, y.building_id) and o.first_day < y.first_day
where y.closed_at is not null and o.closed_at is null;

-- INV22 each block of the trail holds the events that it counted, and its hash follows from them and from the block before it
with b as (
  select *, coalesce(lag(xid_upto) over w, '0'::xid8) as xid_from, coalesce(lag(hash) over w, '\x00'::bytea) as hash_before,
    row_number() over w as place from audit.block window w as (partition by organization_id order by block_no))
select b.organization_id, b.block_no, b.events as counted, count(e.event_id) as found
from b left join audit.event e on e.organization_id = b.organization_id and e.xid >= b.xid_from and e.xid < b.xid_upto
group by b.organization_id, b.block_no, b.place, b.events, b.prev_hash, b.hash_before, b.hash
having b.block_no <> b.place or b.events <> count(e.event_id) or b.prev_hash <> b.hash_before
  or b.hash <> sha256(b.prev_hash || coalesce(string_agg(audit.event_text(e), ''::bytea order by e.xid, e.seq) filter (where e.event_id is not null), ''::bytea))
order by 1, 2;

-- INV23 bytes of documents have the digest under which they are kept, each is some document's, and all of them are what the store counts
select c.organization_id, encode(c.sha256, 'hex') as what, c.length from documents.content c where sha256(c.bytes) <> c.sha256
union all
select c.organization_id, 'no document ' || encode(c.sha256, 'hex'), c.length from documents.content c
where not exists (select from documents.document d where (d.organization_id, d.sha256) = (c.organization_id, c.sha256))
union all
select coalesce(s.organization_id, c.organization_id), 'counted ' || coalesce(s.bytes, 0), c.bytes from documents.store s
full join (select organization_id, sum(length) as bytes from documents.content group by 1) c on c.organization_id = s.organization_id
where coalesce(s.bytes, 0) <> coalesce(c.bytes, 0);
