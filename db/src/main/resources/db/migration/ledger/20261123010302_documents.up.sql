-- An entry is found by the beginning of its document's number; in this order the index serves it behind row security.
create index entry_by_document on ledger.journal_entry (organization_id, ((document)::text) collate "C");
create view ledger.pub_entry with (security_invoker = true) as
  select organization_id, building_id, entry_id, journal_code::text as journal_code, booked_on, document::text collate "C" as document,
    label::text as label
  from ledger.journal_entry;
grant select on ledger.pub_entry to app_rw, app_ro, app_report, app_verify;
