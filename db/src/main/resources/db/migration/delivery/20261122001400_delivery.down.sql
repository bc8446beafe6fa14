drop table delivery.message;
drop schema delivery;
