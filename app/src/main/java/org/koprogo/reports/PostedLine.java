package org.koprogo.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;

/** One line of an entry with the legal number of the entry; {@code signed}: debit positive. */
record PostedLine(
    UUID entryId,
    String journal,
    long number,
    LocalDate date,
    String document,
    String source,
    @Nullable UUID reverses,
    int lineNo,
    String account,
    @Nullable UUID key,
    @Nullable UUID party,
    Money signed,
    String text) {

  Explanation.EntryRef entry() {
    return new Explanation.EntryRef(journal, number, date, document);
  }
}
