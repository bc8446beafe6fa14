package org.koprogo.closing.web;

import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.Adjustments;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** Entries that an event asks for: accruals, fees, interest, claims, appropriations. */
@Singleton
final class AdjustmentApi implements Api {
  private final Adjustments adjustments;
  private final Named.Doors doors;

  AdjustmentApi(Adjustments adjustments, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.adjustments = adjustments;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  /** Which event it is. */
  enum Kind {
    OPENING_REVERSAL,
    REMINDER_FEE,
    LATE_INTEREST,
    ACCRUAL,
    CLAIM_CLOSE,
    RESERVE_APPROPRIATION
  }

  @Says("An event that is to be booked.")
  record NewAdjustment(
      @Says(value = "Its number, once in the year.", example = "ACC-1", most = 100)
          String reference,
      @Says("Which event it is.") Kind kind,
      @Says("The day.") LocalDate date,
      @Says(value = "What it is.", example = "Water, December") String text,
      @Says(
              value = "The account, for OPENING_REVERSAL, ACCRUAL, CLAIM_CLOSE.",
              example = "612100",
              most = 6)
          @Nullable String account,
      @Says("The owner, for REMINDER_FEE and LATE_INTEREST.") @Nullable PartyId owner,
      @Says("The key by which it is divided.") @Nullable KeyId key,
      @Says(value = "The fund, for RESERVE_APPROPRIATION.", example = "160000", most = 6)
          @Nullable String fund,
      @Says("The amount, for all but LATE_INTEREST.") @Nullable Money amount,
      @Says("The debt, for LATE_INTEREST.") @Nullable Money principal,
      @Says("The first day of interest.") @Nullable LocalDate from,
      @Says("The day after the last of interest.") @Nullable LocalDate to) {}

  @Says("An event that is in the books.")
  record AdjustmentBody(
      @Says("Its entry.") EntryId entry,
      @Says(value = "Its number.", example = "ACC-1") String reference,
      @Says("The amount that was booked.") Money amount,
      @Says(value = "How interest came to be.", example = "100.00 x (30 d x 4.00 %) / 365")
          @Nullable String arithmetic) {}

  @Says("The legal interest rate of a calendar year.")
  record RateBody(@Says("The calendar year.") long year, @Says("Percent.") BigDecimal rate) {}

  @Says("A rate that is to be recorded.")
  record NewRate(
      @Says("The calendar year.") long year,
      @Says("Percent.") BigDecimal rate,
      @Says(value = "Where it was published.", example = "Moniteur belge 12/01/2026")
          String source) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("bookAdjustment", "/buildings/{building}/adjustments", ENTER_BOOKS)
            .says(
                "Book an event",
                "An accrual, the reversal of a prepaid cost, a reminder fee, late interest at the legal rate, the end of a claim, or an appropriation to a reserve fund.")
            .movesMoney()
            .refuses(PostProblems.all())
            .does(NewAdjustment.class, AdjustmentBody.class, this::book),
        Operation.get("listInterestRates", "/buildings/{building}/interest-rates", READ_BOOKS)
            .says("Legal interest rates", "The rates that were recorded, by calendar year.")
            .lists(RateBody.class, this::rates),
        Operation.post("recordInterestRate", "/buildings/{building}/interest-rates", ENTER_BOOKS)
            .says("Record a legal interest rate", "Records the rate of a calendar year, once.")
            .refuses(PostProblems.NOT_BOOKABLE)
            .does(NewRate.class, RateBody.class, this::record));
  }

  private Reply<Page<RateBody>> rates(Scope scope, Asked asked) {
    var all =
        adjustments.rates(scope, asked.building()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new RateBody(e.getKey(), e.getValue()))
            .toList();
    return Reply.of(Page.of(all, asked, r -> String.valueOf(r.year())));
  }

  private Reply<RateBody> record(Tx tx, Asked asked, NewRate sent) {
    if (sent.year() < 1990 || sent.year() > 2200)
      return Reply.no(Problem.at(PostProblems.NOT_BOOKABLE, "/year", "not-valid", "1990 to 2200"));
    if (sent.rate().signum() < 0 || sent.rate().compareTo(BigDecimal.valueOf(100)) > 0)
      return Reply.no(
          Problem.at(PostProblems.NOT_BOOKABLE, "/rate", "not-valid", "0 to 100 percent"));
    adjustments.recordRates(
        tx, asked.building(), Map.of((int) sent.year(), sent.rate()), sent.source());
    return Reply.created(
        new RateBody(sent.year(), sent.rate()),
        "/buildings/" + asked.building() + "/interest-rates");
  }

  private Reply<AdjustmentBody> book(Tx tx, Asked asked, NewAdjustment sent) {
    var named = new Named(doors, tx, asked.building());
    var year = named.year(sent.date(), "/date");
    var adjustment = new Events(adjustments).read(tx, asked.building(), sent, named);
    if (!named.isRight() || year.isEmpty() || adjustment.isEmpty())
      return Reply.no(named.problem());
    var answer =
        adjustments.book(tx, asked.building(), year.get(), adjustment.get(), asked.actor());
    if (answer.isEmpty())
      return Reply.no(
          Problem.at(PostProblems.NOT_BOOKABLE, "/amount", "zero", "It would book nothing."));
    if (!(answer.get() instanceof PostResult.Posted posted))
      return Reply.no(PostProblems.of(answer.get()));
    var arithmetic =
        adjustment.get() instanceof Adjustment.LateInterest late
            ? late.interest().arithmetic()
            : null;
    return Reply.created(
        new AdjustmentBody(posted.entry(), sent.reference(), adjustment.get().amount(), arithmetic),
        "/buildings/" + asked.building() + "/entries/" + posted.entry().value());
  }
}
