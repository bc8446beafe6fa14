drop table registry.contact;
