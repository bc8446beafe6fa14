-- The rows of a year folder as they were booked: a changed folder is told by the rows that differ.
create schema year;
grant usage on schema year to app_rw, app_ro, app_report, app_verify;

create table year.folder_row (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  file text not null,
  row_id text not null,
  field text not null,
  position int not null,
  content text not null,
  primary key (organization_id, building_id, fiscal_year, file, row_id, field),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day));
call app.protect('year.folder_row');
grant insert on year.folder_row to app_rw;
