-- The words of buildings, lots, people and bank accounts, kept beside them so that a search reads one column.
alter table registry.building add column words text not null generated always as (
  app.words(name) || app.words(legal_name) || app.words(enterprise_number) || coalesce(app.words(street), '')
  || coalesce(app.words(postcode), '') || coalesce(app.words(city), '')) stored;
alter table registry.lot add column words text not null generated always as (
  app.number_words(code) || coalesce(app.words(entrance), '')) stored;
alter table registry.party add column words text not null generated always as (
  app.number_words(code) || app.words(name) || coalesce(app.words(representative), '')
  || coalesce(app.words(structured_communication), '')) stored;
alter table registry.bank_account add column words text not null generated always as (
  app.words(iban) || app.words(holder)) stored;

create view registry.pub_words with (security_invoker = true) as
  select organization_id, building_id, 'BUILDING' as kind, building_id as id, null::text as role, enterprise_number as code,
    name::text as name, name::text as building, words
  from registry.building
  union all
  select l.organization_id, l.building_id, 'LOT', l.lot_id, l.type, l.code::text, coalesce(l.entrance::text, ''), b.name::text, l.words
  from registry.lot l join registry.building b on (b.organization_id, b.building_id) = (l.organization_id, l.building_id)
  union all
  select p.organization_id, p.building_id, 'PARTY', p.party_id, p.role, p.code::text, p.name::text, b.name::text, p.words
  from registry.party p join registry.building b on (b.organization_id, b.building_id) = (p.organization_id, p.building_id)
  union all
  select a.organization_id, a.building_id, 'BANK_ACCOUNT', a.building_id, a.purpose, a.iban, a.holder::text, b.name::text, a.words
  from registry.bank_account a join registry.building b on (b.organization_id, b.building_id) = (a.organization_id, a.building_id);
grant select on registry.pub_words to app_rw, app_ro, app_report, app_verify;
