drop view registry.pub_words;
alter table registry.bank_account drop column words;
alter table registry.party drop column words;
alter table registry.lot drop column words;
alter table registry.building drop column words;
