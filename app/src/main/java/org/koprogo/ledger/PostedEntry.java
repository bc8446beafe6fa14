package org.koprogo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;

/**
 * An entry that stands in the books.
 *
 * @param number in its journal and year, without gaps
 * @param total of its debits, which is that of its credits
 * @param reverses the entry that it takes back
 * @param reversedBy the entry that takes it back
 */
public record PostedEntry(
    EntryId id,
    String journal,
    LocalDate fiscalYear,
    long number,
    LocalDate bookedOn,
    String document,
    String label,
    String source,
    Money total,
    @Nullable EntryId reverses,
    @Nullable EntryId reversedBy,
    Instant postedAt,
    String postedBy) {

  /** The kind of record that caused it: what its source begins with. */
  public String kind() {
    return source.split(":", 2)[0];
  }

  /**
   * Which entries are asked for; what is null leaves none out.
   *
   * @param from the first day, {@code to} the last
   */
  public record Filter(
      @Nullable String journal,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String account) {}
}
