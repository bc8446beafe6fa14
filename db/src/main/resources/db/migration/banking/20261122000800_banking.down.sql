drop table banking.allocation;
drop table banking.movement;
drop schema banking;
