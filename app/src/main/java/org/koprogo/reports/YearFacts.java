package org.koprogo.reports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.banking.Banking;
import org.koprogo.budgets.Budget;
import org.koprogo.closing.Settlement;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.NotaryStatement;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Party;

/** All that the reports of one year are made of, read in one snapshot. */
record YearFacts(
    Ledger.FiscalYear year,
    List<Party> owners,
    Map<UUID, String> parties,
    Map<UUID, String> keys,
    Map<UUID, String> lots,
    List<BookLine> lines,
    List<Contributions.Called> calls,
    Settlement settlement,
    List<OpenItem> items,
    List<Banking.BookedMovement> movements,
    List<BankAccount> bankAccounts,
    Budget budget,
    List<NotaryStatement> notary) {

  String party(@Nullable UUID id) {
    return id == null ? "" : parties.getOrDefault(id, "");
  }

  String key(@Nullable UUID id) {
    return id == null ? "" : keys.getOrDefault(id, "");
  }

  String lot(UUID id) {
    return lots.getOrDefault(id, "");
  }
}
