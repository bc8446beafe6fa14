drop table contributions.notary_statement;
drop table contributions.call_share;
drop table contributions.call;
drop table contributions.reserve_fund;
drop function contributions.shares_add_up();
drop schema contributions;
