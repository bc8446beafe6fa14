-- The chains of a building recomputed, one per journal and year: how many links, the digest of the last one, and the
-- first link that does not hold: it does not follow from the one before it, its digest does not follow from its rows, or
-- the head of the journal says another end.
create function ledger.chains(p_building uuid) returns table (journal_code text, fiscal_year date, links bigint, last_hash bytea, broken_at bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with e as (
    select x.journal_code, x.fiscal_year, x.entry_no, x.hash,
      x.prev_hash <> coalesce(lag(x.hash) over w, decode(repeat('00', 32), 'hex'))
        or x.entry_no <> row_number() over w
        or x.posting_order <= coalesce(lag(x.posting_order) over w, 0)
        or x.hash <> ledger.entry_hash(x, ledger.canon_of(x.organization_id, x.building_id, x.entry_id))
        or case when x.label_salt is null then x.label <> '[erased]'
          else x.label_commit <> sha256(x.label_salt || convert_to(ledger.texts_of(x.organization_id, x.building_id, x.entry_id, x.label), 'UTF8')) end
        as is_broken
    from ledger.journal_entry x
    where x.organization_id = app.tenant_id() and x.building_id = p_building
    window w as (partition by x.journal_code, x.fiscal_year order by x.entry_no)),
  c as (
    select e.journal_code, e.fiscal_year, count(*) as links, max(e.entry_no) as last_no,
      (array_agg(e.hash order by e.entry_no desc))[1] as last_hash, min(e.entry_no) filter (where e.is_broken) as broken_at
    from e group by 1, 2)
  select coalesce(c.journal_code, h.journal_code), coalesce(c.fiscal_year, h.fiscal_year), coalesce(c.links, 0),
    coalesce(c.last_hash, decode(repeat('00', 32), 'hex')),
    coalesce(c.broken_at, case when (h.last_no, h.last_hash) is distinct from (c.last_no, c.last_hash) then coalesce(c.last_no, 0) + 1 end)
  from c full join (select * from ledger.journal_head j where j.organization_id = app.tenant_id() and j.building_id = p_building and j.last_no > 0) h
    on (h.journal_code, h.fiscal_year) = (c.journal_code, c.fiscal_year)
  order by 2, 1 $$;
grant execute on function ledger.chains(uuid) to app_rw, app_ro, app_report, app_verify;
