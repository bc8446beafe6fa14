create schema if not exists attic;
alter table invoices.invoice no force row level security;
create table attic.invoice_hands as
  select organization_id, building_id, invoice_id, changed_by from invoices.invoice where changed_by <> '{}';
alter table invoices.invoice force row level security;
create or replace function invoices.states_in_order() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'a document begins as a draft' using errcode = '23514', constraint = 'states_in_order';
    end if;
    return new;
  end if;
  if old.state = 'POSTED' then
    raise exception 'a posted document does not change' using errcode = '55006';
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then
      raise exception 'only a draft is thrown away' using errcode = '23514', constraint = 'states_in_order';
    end if;
    return old;
  end if;
  -- Four eyes above the building's threshold; a folder's documents come approved, by the meeting's decision.
  if new.state = 'APPROVED' and old.state = 'DRAFT' and new.approved_by = old.entered_by and new.approved_by <> 'system'
     and new.gross_cents > (select approval_threshold_cents from registry.building
       where organization_id = new.organization_id and building_id = new.building_id) then
    raise exception 'who enters a document does not approve it above the threshold' using errcode = '23514', constraint = 'four_eyes';
  end if;
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'APPROVED'), ('APPROVED', 'POSTED'))
     or (new.state <> 'DRAFT' and to_jsonb(new) - array['state', 'approved_by', 'approved_at', 'entry_id', 'words']
           <> to_jsonb(old) - array['state', 'approved_by', 'approved_at', 'entry_id', 'words'])
     or (old.state = 'APPROVED' and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then
    raise exception 'from % a document does not become %', old.state, new.state using errcode = '23514', constraint = 'states_in_order';
  end if;
  return new;
end $$;
alter table invoices.invoice drop column changed_by;
