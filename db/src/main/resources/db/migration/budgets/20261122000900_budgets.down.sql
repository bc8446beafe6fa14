drop table budgets.line_account;
drop table budgets.budget_line;
drop table budgets.budget;
drop schema budgets;
