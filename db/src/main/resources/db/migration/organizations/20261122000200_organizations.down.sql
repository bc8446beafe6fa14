drop table organizations.organization;
drop schema organizations;
