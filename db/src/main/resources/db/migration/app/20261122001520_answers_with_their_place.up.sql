-- Where what was made is found belongs to the answer that a key keeps: asked again, it is told again.
alter table app.idempotency add column location text check (length(location) between 2 and 400);
