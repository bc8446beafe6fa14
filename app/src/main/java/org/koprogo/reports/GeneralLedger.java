package org.koprogo.reports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.PartyId;

/** The door to the books line by line, as of any day, one page at a time. */
@Singleton
public final class GeneralLedger {
  private final BookQueries books = new BookQueries();

  /**
   * A page that is asked for.
   *
   * @param after the last line of the page before
   */
  public record Part(LedgerLine.@Nullable Mark after, int most) {}

  /**
   * The lines of a fiscal year up to and on a day, by account and in the order of posting, with the
   * balance of the account after each.
   *
   * @param account only this one; null means all
   */
  public List<LedgerLine> lines(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      LocalDate asOf,
      @Nullable String account,
      Part part) {
    return books.byAccount(scope, building, fiscalYear, asOf, account, part);
  }

  /** The lines of an owner on 410, in the order of posting, with what he owes after each. */
  public List<LedgerLine> ofOwner(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      LocalDate asOf,
      PartyId party,
      Part part) {
    return books.ofOwner(scope, building, fiscalYear, asOf, party, part);
  }
}
