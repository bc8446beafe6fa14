package org.koprogo.ledger.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.Title;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;

/**
 * What the page of a building shows.
 *
 * @param day on which the lots are held so
 */
public record BuildingView(
    Building building,
    LocalDate day,
    List<LotRow> lots,
    List<BankAccount> bankAccounts,
    List<Ledger.FiscalYear> years) {

  public String href() {
    return "/buildings/" + building.id();
  }

  /** What the lots' shares add up to, which is the building's total. */
  public long sharesOfLots() {
    return lots.stream().mapToLong(row -> row.lot().shares()).sum();
  }

  /** A lot and who holds it that day. */
  public record LotRow(Lot lot, List<Holder> holders) {}

  /** Who holds a lot, by which right (null for the full one), and which part of it or "". */
  public record Holder(String name, @Nullable LedgerWords right, String part) {
    static Holder of(Title title, String name) {
      var share = title.share();
      var whole = share.numerator() == share.denominator();
      return new Holder(
          name,
          switch (title.holding()) {
            case FULL -> null;
            case UNDIVIDED -> LedgerWords.UNDIVIDED;
            case USUFRUCT -> LedgerWords.USUFRUCT;
            case BARE -> LedgerWords.BARE;
          },
          whole ? "" : share.toString());
    }
  }
}
