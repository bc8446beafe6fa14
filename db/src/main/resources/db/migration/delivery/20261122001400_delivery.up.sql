-- What must leave the house, written in the transaction that makes it true, carried by the relay afterwards. The doors
-- can put a message in and not take one out: it may hold a secret that is meant for its reader alone.
create schema delivery;
grant usage on schema delivery to app_rw, app_identity, app_relay, app_verify;

create table delivery.message (
  message_id uuid primary key,
  dedupe_key text not null unique check (length(dedupe_key) between 8 and 255),
  recipient text not null check (length(recipient) between 3 and 254),
  subject app.label not null check (length(subject) > 0),
  body text not null check (length(body) between 1 and 100000),
  created_at timestamptz not null default clock_timestamp(),
  available_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  sent_at timestamptz,
  parked_at timestamptz,
  given_up_at timestamptz,
  last_error text,
  constraint given_up_after_parked check (given_up_at is null or (parked_at is not null and sent_at is null)));
create index message_due on delivery.message (available_at) where sent_at is null and parked_at is null;
grant insert (message_id, dedupe_key, recipient, subject, body) on delivery.message to app_rw, app_identity;
grant select on delivery.message to app_relay, app_verify;
grant update (available_at, attempts, sent_at, parked_at, given_up_at, last_error) on delivery.message to app_relay;
