-- Null: as in French.
alter table ledger.account add column label_de app.label;
grant update (label_de) on ledger.account to app_rw;
-- The names that a way down laid aside.
do $$ begin
  if to_regclass('attic.german_names') is null then return; end if;
  alter table ledger.account no force row level security;
  update ledger.account a set label_de = n.label_de from attic.german_names n
    where (a.organization_id, a.building_id, a.code) = (n.organization_id, n.building_id, n.code);
  alter table ledger.account force row level security;
  drop table attic.german_names;
  if not exists (select from pg_class where relnamespace = 'attic'::regnamespace) then drop schema attic; end if;
end $$;
