-- Who held a lot in a year that is closed stays as the settlement divided by it: a change that touches a day of such a
-- year would leave charges that no title explains. The rule needs titles and years, so it stands in the room above both.
create function closing.settled_titles_stay() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t record; days datemultirange; y date;
begin
  t := case when tg_op = 'DELETE' then old else new end;
  days := case tg_op
    when 'INSERT' then datemultirange(daterange(new.from_on, new.to_on))
    when 'DELETE' then datemultirange(daterange(old.from_on, old.to_on))
    -- Only the days that one of the two has; all of both when more than the end changes.
    else case when (old.lot_id, old.party_id, old.holding, old.numerator, old.denominator)
                 = (new.lot_id, new.party_id, new.holding, new.numerator, new.denominator)
      then (datemultirange(daterange(old.from_on, old.to_on)) + datemultirange(daterange(new.from_on, new.to_on)))
         - (datemultirange(daterange(old.from_on, old.to_on)) * datemultirange(daterange(new.from_on, new.to_on)))
      else datemultirange(daterange(old.from_on, old.to_on)) + datemultirange(daterange(new.from_on, new.to_on)) end end;
  -- A closing under way ends first: it takes this lock alone.
  perform pg_advisory_xact_lock_shared(hashtextextended('gate:' || t.organization_id || ':' || t.building_id, 0));
  select first_day into y from ledger.fiscal_year f where f.organization_id = t.organization_id and f.building_id = t.building_id
    and f.closed_at is not null and f.span && days order by first_day limit 1;
  if found then
    raise exception 'the year from % is closed, and settled by who held the lot then', y
      using errcode = '23514', constraint = 'year_settled', detail = y::text;
  end if;
  return null;
end $$;
create trigger settled_titles_stay after insert or update or delete on ownership.title
  for each row execute function closing.settled_titles_stay();
