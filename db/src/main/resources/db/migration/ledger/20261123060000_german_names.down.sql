create schema if not exists attic;
alter table ledger.account no force row level security;
create table attic.german_names as select organization_id, building_id, code::text as code, label_de::text as label_de from ledger.account where label_de is not null;
alter table ledger.account force row level security;
alter table ledger.account drop column label_de;
