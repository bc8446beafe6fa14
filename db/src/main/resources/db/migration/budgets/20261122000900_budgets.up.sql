-- What the meeting voted for a year (R56), line by line, each line naming its accounts.
create schema budgets;
grant usage on schema budgets to app_rw, app_ro, app_report, app_verify;

create table budgets.budget (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  approved_by app.label not null,
  previous_ordinary_cents app.cents not null,
  primary key (organization_id, building_id, fiscal_year),
  foreign key (organization_id, building_id, fiscal_year) references ledger.fiscal_year (organization_id, building_id, first_day));
call app.protect('budgets.budget');

create table budgets.budget_line (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  position int not null check (position > 0),
  name app.label not null,
  amount_cents app.cents not null,
  primary key (organization_id, building_id, fiscal_year, position),
  foreign key (organization_id, building_id, fiscal_year) references budgets.budget);
call app.protect('budgets.budget_line');

create table budgets.line_account (
  organization_id uuid not null,
  building_id uuid not null,
  fiscal_year date not null,
  position int not null,
  account_code app.account_code not null,
  primary key (organization_id, building_id, fiscal_year, account_code),
  foreign key (organization_id, building_id, fiscal_year, position) references budgets.budget_line,
  foreign key (organization_id, building_id, account_code) references ledger.account);
create index on budgets.line_account (organization_id, building_id, fiscal_year, position);
create index on budgets.line_account (organization_id, building_id, account_code);
call app.protect('budgets.line_account');

grant insert on budgets.budget, budgets.budget_line, budgets.line_account to app_rw;
