-- Who was written to about a call: once each, by mail (then it has the key of its message) or on paper.
create table contributions.call_letter (
  organization_id uuid not null,
  building_id uuid not null,
  call_id uuid not null,
  party_id uuid not null,
  message_key text,
  asked_cents app.cents not null check (asked_cents > 0),
  written_by app.code not null,
  written_at timestamptz not null,
  primary key (organization_id, building_id, call_id, party_id),
  foreign key (organization_id, building_id, call_id) references contributions.call,
  foreign key (organization_id, building_id, party_id) references registry.party);
create index on contributions.call_letter (organization_id, building_id, party_id);
call app.protect('contributions.call_letter');
grant insert on contributions.call_letter to app_rw;
