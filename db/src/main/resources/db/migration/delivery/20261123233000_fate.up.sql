-- What became of letters, for who wrote them and kept their keys. A key names its letter and nothing else: no room sees another's
-- letters, nor what stands in one, nor how many there are.
create function delivery.fate(keys text[]) returns table (dedupe_key text, sent_at timestamptz, parked_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.dedupe_key, m.sent_at, m.parked_at from delivery.message m where m.dedupe_key = any (keys)
$$;
grant usage on schema delivery to app_ro;
grant execute on function delivery.fate(text[]) to app_rw, app_ro;
