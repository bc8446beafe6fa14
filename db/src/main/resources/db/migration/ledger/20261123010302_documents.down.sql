drop view ledger.pub_entry;
drop index ledger.entry_by_document;
