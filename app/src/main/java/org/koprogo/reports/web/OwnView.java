package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.Call;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Qr;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ownership.Title;
import org.koprogo.registry.Lot;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.LedgerLine;
import org.koprogo.reports.OwnerAccounts;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** What the owner's pages show. */
public final class OwnView {
  private OwnView() {}

  /** An owner in a building, and the ways to his pages. */
  public record Name(String building, String owner, String href) {}

  /** A lot that he holds or held. */
  public record LotRow(Lot lot, long sharesTotal, Title title) {
    public Said holding() {
      return switch (title.holding()) {
        case FULL -> OwnWords.FULL;
        case UNDIVIDED -> OwnWords.UNDIVIDED;
        case USUFRUCT -> OwnWords.USUFRUCT;
        case BARE -> OwnWords.BARE;
      };
    }

    /** His last day; null while it goes on. */
    public @Nullable LocalDate lastDay() {
      var to = title.to();
      return to == null ? null : to.minusDays(1);
    }
  }

  /**
   * How to pay what is due.
   *
   * @param reference as a transfer shows it, or null where he has none
   * @param qr what a banking application reads: what is due, or else what will be; null when there
   *     is nothing to pay
   */
  public record Payment(String holder, String iban, @Nullable String reference, @Nullable Qr qr) {}

  /**
   * How he stands in a building.
   *
   * @param payment null where the building has no account that takes payments
   */
  public record Account(
      Name name,
      List<LotRow> lots,
      OwnerAccounts.Standing standing,
      List<OpenItem> toPay,
      @Nullable Payment payment) {}

  /**
   * A part of a call.
   *
   * @param why the page that explains it
   */
  public record CallRow(Call call, String lot, Money amount, String why) {
    public Said type() {
      return OwnView.type(call.type());
    }
  }

  /**
   * A part of a settlement.
   *
   * @param why the page that explains it
   */
  public record ChargeRow(
      String account, String label, String key, String lot, Money amount, String why) {}

  /** A year of his account. */
  public record Year(
      Name name,
      Ledger.FiscalYear year,
      List<Choice> years,
      List<LedgerLine> lines,
      List<CallRow> calls,
      List<ChargeRow> charges,
      Money charged) {}

  /** A line of the books and what caused it. */
  public record Posting(Explanation.Posting posting, String cause) {}

  /**
   * The way of one charge.
   *
   * @param others the sum of lines that are not his to see one by one
   */
  public record Charge(
      Name name,
      Explanation.Charge charge,
      String account,
      List<Posting> postings,
      Money others,
      List<Explanation.Holder> holders) {
    public boolean agrees() {
      return charge.differences().isEmpty();
    }
  }

  /** The way of one part of a call. */
  public record Called(Name name, Explanation.CallPart part, List<Explanation.Owner> owners) {
    public boolean agrees() {
      return part.differences().isEmpty();
    }

    public Said type() {
      return OwnView.type(part.type());
    }
  }

  static Said type(Call.Type type) {
    return switch (type) {
      case PROVISION -> OwnWords.PROVISION;
      case RESERVE -> Terms.RESERVE_FUND;
      case EXTRAORDINARY -> OwnWords.EXTRAORDINARY;
      case WORKING_CAPITAL -> Terms.WORKING_CAPITAL;
    };
  }
}
