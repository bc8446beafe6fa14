create schema if not exists attic;
alter table organizations.organization no force row level security;
create table attic.second_factors as select organization_id from organizations.organization where second_factor;
alter table organizations.organization force row level security;
alter table organizations.organization drop column second_factor;
