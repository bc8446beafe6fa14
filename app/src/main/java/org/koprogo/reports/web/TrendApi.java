package org.koprogo.reports.web;

import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.Ledger.FiscalYear;
import org.koprogo.registry.PartyId;
import org.koprogo.reports.Arrears;
import org.koprogo.reports.Arrears.Age;
import org.koprogo.reports.Trends;

/** The figures behind the charts, over the wire. */
@Singleton
final class TrendApi implements Api {
  private static final String YEAR = "/buildings/{building}/years/{year}";

  private final Ledger ledger;
  private final Trends trends;
  private final Arrears arrears;

  TrendApi(Ledger ledger, Trends trends, Arrears arrears) {
    this.ledger = ledger;
    this.trends = trends;
    this.arrears = arrears;
  }

  @Says("What a bank account holds by the books.")
  record BankBody(
      @Says(value = "The account.", example = "551000") String account,
      @Says("What it holds.") Money balance) {}

  @Says("The cash at the end of a month.")
  record MonthBody(
      @Says("The last day of the month, or the day that was asked for where that comes before.")
          LocalDate day,
      @Says("Every bank account; none of a month that had not begun.") List<BankBody> accounts,
      @Says("All of them together; left out of a month that had not begun.") @Nullable Money total,
      @Says("All of them together a year earlier; left out where there was no year.")
          @Nullable Money before) {
    static MonthBody of(Trends.Month month, List<String> accounts) {
      var held =
          IntStream.range(0, month.held().size())
              .mapToObj(i -> new BankBody(accounts.get(i), month.held().get(i)))
              .toList();
      return new MonthBody(month.day(), held, month.total(), month.before());
    }
  }

  @Says("What a family of accounts costs.")
  record CostBody(
      @Says(value = "The heading of its accounts.", example = "612") String family,
      @Says("What it costs, up to and on the day.") Money amount,
      @Says("What it cost in the whole of the year before; left out where there was none.")
          @Nullable Money before) {}

  @Says("A line of the budget and what of it is used.")
  record BurnBody(
      @Says(value = "Its place in the budget, from 1.", example = "1") long position,
      @Says(value = "Its name.", example = "Lift") String line,
      @Says("What was voted.") Money adopted,
      @Says("What its accounts cost, up to and on the day; income is negative.") Money actual,
      @Says("What goes over it; negative is what is left of it.") Money variance) {}

  @Says("What an owner owes, by how late it is.")
  record OwingBody(
      @Says("The owner.") PartyId party,
      @Says("Not due yet.") Money notDue,
      @Says("Due for 1 to 30 days.") Money to30,
      @Says("Due for 31 to 60 days.") Money to60,
      @Says("Due for 61 to 90 days.") Money to90,
      @Says("Due for more than 90 days.") Money over90,
      @Says("Paid without anything to pay.") Money onAccount,
      @Says("What is owed, less what is on account.") Money balance) {
    static OwingBody of(Arrears.Owing o) {
      return new OwingBody(
          new PartyId(o.party()),
          o.of(Age.NOT_DUE),
          o.of(Age.TO_30),
          o.of(Age.TO_60),
          o.of(Age.TO_90),
          o.of(Age.OVER_90),
          o.onAccount(),
          o.balance());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("cashByMonth", YEAR + "/cash", READ_BOOKS)
            .says(
                "Cash by month",
                "What the bank accounts held at the end of each month of the year, beside the year before.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(MonthBody.class, this::cash),
        Operation.get("costsByFamily", YEAR + "/costs", READ_BOOKS)
            .says(
                "Costs by family",
                "The expenses of the year by heading (610 to 616 within 61, else two digits), beside the whole year before.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(CostBody.class, this::costs),
        Operation.get("budgetBurn", YEAR + "/burn", READ_BOOKS)
            .says(
                "Budget used",
                "Every line of the year's budget against what its accounts cost; nothing where the year has no budget.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(BurnBody.class, this::burn),
        Operation.get("arrearsByAge", YEAR + "/arrears", READ_BOOKS)
            .says(
                "Arrears by age",
                "What every owner owed at the end of the day, by how long it had been due.")
            .asks("on", LocalDate.class, AsOf.ON)
            .refuses(AsOf.OUTSIDE)
            .lists(OwingBody.class, this::arrears));
  }

  private Optional<FiscalYear> year(Scope scope, Asked asked) {
    return ledger.year(scope, asked.building(), asked.day("year"));
  }

  private @Nullable FiscalYear before(Scope scope, Asked asked, FiscalYear year) {
    return ledger.years(scope, asked.building()).stream()
        .filter(y -> y.lastDay().isBefore(year.firstDay()))
        .max(Comparator.comparing(FiscalYear::lastDay))
        .orElse(null);
  }

  private Reply<Page<MonthBody>> cash(Scope scope, Asked asked) {
    return AsOf.of(
        year(scope, asked),
        asked,
        (year, on) -> {
          var before = before(scope, asked, year);
          var cash = trends.cash(scope, asked.building(), year, before, on);
          var months = cash.months().stream().map(m -> MonthBody.of(m, cash.accounts())).toList();
          return Page.of(months, asked, m -> m.day().toString());
        });
  }

  private Reply<Page<CostBody>> costs(Scope scope, Asked asked) {
    return AsOf.of(
        year(scope, asked),
        asked,
        (year, on) -> {
          var before = before(scope, asked, year);
          var costs = trends.costs(scope, asked.building(), year, before, on);
          return Page.of(
              costs.stream().map(c -> new CostBody(c.family(), c.amount(), c.before())).toList(),
              asked,
              CostBody::family);
        });
  }

  private Reply<Page<BurnBody>> burn(Scope scope, Asked asked) {
    return AsOf.of(
        year(scope, asked),
        asked,
        (year, on) -> {
          var lines =
              trends
                  .burn(scope, asked.building(), year, on)
                  .map(Trends.Burn::lines)
                  .orElse(List.of());
          var told =
              IntStream.range(0, lines.size())
                  .mapToObj(i -> {
                    var l = lines.get(i);
                    return new BurnBody(i + 1L, l.name(), l.adopted(), l.actual(), l.variance());
                  })
                  .toList();
          return Page.of(told, asked, b -> String.valueOf(b.position()));
        });
  }

  private Reply<Page<OwingBody>> arrears(Scope scope, Asked asked) {
    return AsOf.of(
        year(scope, asked),
        asked,
        (year, on) ->
            Page.of(
                arrears.on(scope, asked.building(), on).stream().map(OwingBody::of).toList(),
                asked,
                o -> o.party().toString()));
  }
}
