-- People and how they prove who they are. A person belongs to nobody: the wall stands around what he may do in an
-- organization, his memberships and tokens. Only the role app_identity reads any of it, and only the administrator
-- makes an operator.
create schema identity;
grant usage on schema identity to app_identity, app_verify;

create table identity.person (
  person_id uuid primary key,
  email text not null unique check (email = lower(email) and email is nfc normalized and length(email) between 3 and 254
    and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  name app.label not null check (length(name) between 1 and 200),
  language text not null default 'fr' check (language in ('fr', 'nl', 'de', 'en')),
  password_hash text,
  password_changed_at timestamptz,
  email_verified_at timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  operator boolean not null default false,
  preferences jsonb not null default '{}' check (jsonb_typeof(preferences) = 'object' and length(preferences::text) <= 20000),
  created_at timestamptz not null default clock_timestamp(),
  constraint confirmed_secret check (totp_confirmed_at is null or totp_secret is not null));
grant select on identity.person to app_identity, app_verify;
grant insert (person_id, email, name, language, password_hash, password_changed_at, email_verified_at) on identity.person to app_identity;
grant update (name, language, password_hash, password_changed_at, email_verified_at, totp_secret, totp_confirmed_at, totp_last_step, preferences)
  on identity.person to app_identity;

-- A code for the day the telephone is lost; it works once.
create table identity.recovery_code (
  person_id uuid not null references identity.person,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (person_id, code_hash));
grant select, insert, delete on identity.recovery_code to app_identity;
grant update (used_at) on identity.recovery_code to app_identity;
grant select on identity.recovery_code to app_verify;

-- What was mailed to prove an address or to choose a new password: a secret, of which only the digest is kept.
create table identity.mailed_secret (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  person_id uuid not null references identity.person,
  purpose text not null check (purpose in ('VERIFY', 'RESET')),
  ends_at timestamptz not null,
  used_at timestamptz);
create index on identity.mailed_secret (person_id);
grant select, insert on identity.mailed_secret to app_identity;
grant update (used_at) on identity.mailed_secret to app_identity;
grant select on identity.mailed_secret to app_verify;

-- A sign-in that did not succeed, by account and by address, each as a digest: counted, then forgotten.
create table identity.failure (
  failure_id uuid primary key,
  subject_hash bytea not null check (length(subject_hash) = 32),
  at timestamptz not null);
create index on identity.failure (subject_hash, at);
grant select, insert, delete on identity.failure to app_identity;
grant select on identity.failure to app_verify;

-- A passkey: a key that an authenticator of the person keeps, and what tells a copy of it. Its id is unique over the
-- house, because who signs in with it has not said who he is.
create table identity.passkey (
  passkey_id uuid primary key,
  person_id uuid not null references identity.person,
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  public_key bytea not null check (length(public_key) between 1 and 2000),
  signature_count bigint not null check (signature_count between 0 and 4294967295),
  name app.label not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  used_at timestamptz);
create index on identity.passkey (person_id);
grant select, insert, delete on identity.passkey to app_identity;
grant update (signature_count, name, used_at) on identity.passkey to app_identity;
grant select on identity.passkey to app_verify;

-- What somebody must sign or bring back, by its digest: good for minutes, and taken away when it is used.
create table identity.challenge (
  challenge_hash bytea primary key check (length(challenge_hash) = 32),
  purpose text not null check (purpose in ('ADD_PASSKEY', 'USE_PASSKEY', 'OIDC')),
  person_id uuid references identity.person,
  ends_at timestamptz not null,
  constraint bound_to_a_person check ((purpose = 'ADD_PASSKEY') = (person_id is not null)));
create index on identity.challenge (person_id);
create index on identity.challenge (ends_at);
grant select, insert, delete on identity.challenge to app_identity;
grant select on identity.challenge to app_verify;

-- What a person may do in an organization, from a day on, until another day (not included).
create table identity.membership (
  organization_id uuid not null references organizations.organization,
  membership_id uuid not null,
  person_id uuid not null references identity.person,
  role text not null check (role in ('ADMINISTRATOR', 'SYNDIC', 'ACCOUNTANT', 'COUNCIL', 'COMMISSIONER', 'OWNER', 'SUPPORT')),
  building_id uuid,
  party_id uuid,
  from_on date not null,
  to_on date,
  reason app.label,
  granted_by uuid,
  granted_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz,
  primary key (organization_id, membership_id),
  foreign key (organization_id, building_id) references registry.building,
  foreign key (organization_id, building_id, party_id) references registry.party,
  constraint ends_after_it_begins check (to_on is null or to_on > from_on),
  -- An owner is a party of a building; the council and the commissioner are of one building; an administrator of all.
  constraint scope_of_role check (case role
    when 'OWNER' then building_id is not null and party_id is not null
    when 'COUNCIL' then building_id is not null and party_id is null
    when 'COMMISSIONER' then building_id is not null and party_id is null
    when 'ADMINISTRATOR' then building_id is null and party_id is null
    else party_id is null end),
  -- Support is let in for a stated reason and a stated time.
  constraint support_ends check (role <> 'SUPPORT' or (to_on is not null and to_on - from_on <= 30 and reason is not null and length(reason) > 0)));
create index on identity.membership (organization_id, person_id);
create index on identity.membership (organization_id, building_id, party_id);
create index on identity.membership (person_id);
call app.protect('identity.membership');
revoke select on identity.membership from app_rw, app_ro, app_report;
-- Signing in asks in which organizations a person may be: the one reader of this table across the wall.
create policy identity on identity.membership for select to app_identity using (true);
grant select, insert on identity.membership to app_identity;
grant update (to_on, revoked_at) on identity.membership to app_identity;

-- A browser or program that is signed in. The secret is known to it alone.
create table identity.session (
  session_id uuid primary key,
  person_id uuid not null references identity.person,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  of_organization uuid,
  strong boolean not null,
  device app.label not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz);
create index on identity.session (person_id);
grant select, insert on identity.session to app_identity;
grant update (of_organization, seen_at, revoked_at) on identity.session to app_identity;
grant select on identity.session to app_verify;

-- A program's way in: one organization, some permissions, until a day.
create table identity.token (
  organization_id uuid not null references organizations.organization,
  token_id uuid not null,
  person_id uuid not null references identity.person,
  name app.label not null check (length(name) between 1 and 100),
  secret_hash bytea not null check (length(secret_hash) = 32),
  permissions text[] not null check (cardinality(permissions) between 1 and 100),
  created_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization_id, token_id),
  constraint ends_within_a_year check (ends_at > created_at and ends_at <= created_at + interval '367 days'));
create index on identity.token (organization_id, person_id);
create index on identity.token (person_id);
call app.protect('identity.token');
revoke select on identity.token from app_rw, app_ro, app_report;
grant select, insert on identity.token to app_identity;
grant update (revoked_at) on identity.token to app_identity;

-- What a change of people answered, so that asking again answers the same.
grant select, insert, update on app.idempotency to app_identity;
grant usage on schema registry, organizations to app_identity;
grant select on registry.building, registry.party, organizations.organization to app_identity;
