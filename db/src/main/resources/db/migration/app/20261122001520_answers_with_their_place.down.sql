-- The answers stay; only where the thing is found is no longer told to who asks again.
alter table app.idempotency drop column location;
