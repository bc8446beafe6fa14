package org.koprogo.reports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
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
    return ofParty(scope, building, fiscalYear, asOf, new Standing(Third.OWNERS, party), part);
  }

  /** The lines of an owner or a supplier, in the order of posting, with his balance after each. */
  public List<LedgerLine> ofParty(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      LocalDate asOf,
      Standing standing,
      Part part) {
    return books.ofParty(scope, building, fiscalYear, asOf, standing, part);
  }

  /** What third parties stand under, and on which accounts. */
  public enum Third {
    OWNERS("410", "411"),
    SUPPLIERS("440", "441");

    final String from;
    final String before;

    Third(String from, String before) {
      this.from = from;
      this.before = before;
    }
  }

  /** A party where it stands. */
  public record Standing(Third third, PartyId party) {}

  /**
   * One party: what it opened with (debit positive), and its debits and credits since.
   *
   * @param opening what the OPEN journal of the year holds
   */
  public record PartyRow(UUID party, Money opening, Money debits, Money credits) {
    public Money closing() {
      return opening.plus(debits).minus(credits);
    }

    /** The same account from the other side: credit positive. */
    public PartyRow mirrored() {
      return new PartyRow(party, opening.negate(), /* debits= */ credits, /* credits= */ debits);
    }
  }

  /** Every owner, or every supplier, that has a line in the fiscal year up to and on the day. */
  public List<PartyRow> parties(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf, Third third) {
    return books.parties(scope, building, fiscalYear, asOf, third);
  }
}
