package org.koprogo.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;

/**
 * One line of a year's books as reports read it; {@code entry} counts the year's entries from 1, in
 * posting order.
 */
record BookLine(
    int entry,
    UUID entryId,
    LocalDate date,
    String journal,
    String document,
    String source,
    String account,
    @Nullable UUID party,
    @Nullable UUID key,
    Money signed,
    String text) {

  boolean isOwners() {
    return account.startsWith("410");
  }

  boolean isSuppliers() {
    return account.startsWith("440");
  }

  Money debit() {
    return Csv.debit(signed);
  }

  Money credit() {
    return Csv.credit(signed);
  }
}
