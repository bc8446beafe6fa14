drop table contributions.call_withdrawal;
drop function contributions.withdrawal_mirrors();
