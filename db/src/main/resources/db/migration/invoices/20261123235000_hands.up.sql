-- Who changed a draft has had his hands on it as much as who entered it. An approval can be taken back until it is posted.
alter table invoices.invoice add column changed_by text[] not null default '{}';
-- What a way down laid aside.
do $$ begin
  if to_regclass('attic.invoice_hands') is null then return; end if;
  alter table invoices.invoice no force row level security;
  alter table invoices.invoice disable trigger states_in_order;
  update invoices.invoice i set changed_by = h.changed_by from attic.invoice_hands h
    where (h.organization_id, h.building_id, h.invoice_id) = (i.organization_id, i.building_id, i.invoice_id);
  alter table invoices.invoice enable trigger states_in_order;
  alter table invoices.invoice force row level security;
  drop table attic.invoice_hands;
  if not exists (select from pg_class where relnamespace = 'attic'::regnamespace) then drop schema attic; end if;
end $$;
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
  if new.state = 'APPROVED' and old.state = 'DRAFT' and (new.approved_by = old.entered_by or new.approved_by = any (old.changed_by)) and new.approved_by <> 'system'
     and new.gross_cents > (select approval_threshold_cents from registry.building
       where organization_id = new.organization_id and building_id = new.building_id) then
    raise exception 'who enters or changes a document does not approve it above the threshold' using errcode = '23514', constraint = 'four_eyes';
  end if;
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'APPROVED'), ('APPROVED', 'POSTED'), ('APPROVED', 'DRAFT'))
     or (new.state <> 'DRAFT' and to_jsonb(new) - array['state', 'approved_by', 'approved_at', 'entry_id', 'words']
           <> to_jsonb(old) - array['state', 'approved_by', 'approved_at', 'entry_id', 'words'])
     or (old.state = 'APPROVED' and new.state <> 'DRAFT' and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then
    raise exception 'from % a document does not become %', old.state, new.state using errcode = '23514', constraint = 'states_in_order';
  end if;
  return new;
end $$;
