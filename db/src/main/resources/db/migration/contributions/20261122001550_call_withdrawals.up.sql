-- A call that was taken back as a whole: its entry has its mirror, and nobody owes it any more. Nothing is erased.
create table contributions.call_withdrawal (
  organization_id uuid not null,
  building_id uuid not null,
  call_id uuid not null,
  withdrawn_on date not null,
  reason app.label not null,
  entry_id uuid not null,
  primary key (organization_id, building_id, call_id),
  foreign key (organization_id, building_id, call_id) references contributions.call,
  foreign key (organization_id, building_id, entry_id) references ledger.journal_entry);
create index on contributions.call_withdrawal (organization_id, building_id, entry_id);
call app.protect('contributions.call_withdrawal');
grant insert on contributions.call_withdrawal to app_rw;

create function contributions.withdrawal_mirrors() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
      select from contributions.call c
      join ledger.journal_entry e on (e.organization_id, e.building_id, e.reverses_id) = (c.organization_id, c.building_id, c.entry_id)
      where (c.organization_id, c.building_id, c.call_id) = (new.organization_id, new.building_id, new.call_id)
        and e.entry_id = new.entry_id and e.booked_on = new.withdrawn_on
        and e.fiscal_year = c.fiscal_year and e.booked_on >= c.called_on) then
    raise exception 'a withdrawal is the mirror of its call''s entry, in its year and not before it' using errcode = '23514', constraint = 'withdrawal_mirrors';
  end if;
  return null;
end $$;
create constraint trigger withdrawal_mirrors after insert on contributions.call_withdrawal
  for each row execute function contributions.withdrawal_mirrors();
