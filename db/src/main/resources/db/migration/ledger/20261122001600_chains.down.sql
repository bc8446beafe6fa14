drop function ledger.chains(uuid);
