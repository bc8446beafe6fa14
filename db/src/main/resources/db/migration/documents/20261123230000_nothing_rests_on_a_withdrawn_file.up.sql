-- A file that was kept before may be given to an invoice later. A withdrawn one may not: the withdrawal holds the document until it
-- commits, so that what is asked here after waiting for it is the truth. The application has no right to lock it.
create function documents.not_withdrawn() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from documents.document d where (d.organization_id, d.building_id, d.document_id) = (new.organization_id, new.building_id, new.document_id) for key share;
  if exists (select from documents.withdrawal w
      where (w.organization_id, w.building_id, w.document_id) = (new.organization_id, new.building_id, new.document_id)) then
    raise exception 'the document is withdrawn' using errcode = '23514', constraint = 'belonging_of_withdrawn';
  end if;
  return new;
end $$;
create trigger not_withdrawn before insert on documents.belonging for each row execute function documents.not_withdrawn();
