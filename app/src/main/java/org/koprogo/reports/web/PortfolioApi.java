package org.koprogo.reports.web;

import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Portfolio;

/** The same figures as the page of all buildings, over the wire. */
@Singleton
final class PortfolioApi implements Api {
  private final Registry registry;
  private final Portfolio portfolio;

  PortfolioApi(Registry registry, Portfolio portfolio) {
    this.registry = registry;
    this.portfolio = portfolio;
  }

  @Says("Where a building stands today.")
  record StandingBody(
      @Says("The building.") BuildingId building,
      @Says(value = "Its name.", example = "Résidence Les Tilleuls") String name,
      @Says("First day of its running year; left out before its first.") @Nullable LocalDate year,
      @Says("Last day of that year.") @Nullable LocalDate yearEnd,
      @Says("What its bank accounts hold by the books.") Money cash,
      @Says("What owners owe whose due date has passed.") Money arrears,
      @Says("The next day on which something of an owner becomes due.") @Nullable LocalDate nextDue,
      @Says("What suppliers are owed.") Money unpaid,
      @Says("The earliest due date of that, passed or not.") @Nullable LocalDate nextToPay,
      @Says("The budget of the year; left out where it has none.") @Nullable Money budget,
      @Says("What was booked on the accounts it covers: expenses less income.")
          @Nullable Money spent,
      @Says("Documents that wait for an approval.") long drafts,
      @Says("Approved documents that wait to be posted.") long approved) {
    static StandingBody of(Portfolio.Row row) {
      var year = row.year();
      var burn = row.burn();
      return new StandingBody(
          row.building().id(),
          row.building().name(),
          year == null ? null : year.firstDay(),
          year == null ? null : year.lastDay(),
          row.cash(),
          row.open().overdue(),
          row.open().nextDue(),
          row.open().unpaid(),
          row.open().nextToPay(),
          burn == null ? null : burn.adopted(),
          burn == null ? null : burn.actual(),
          row.waiting().drafts(),
          row.waiting().approved());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listPortfolio", "/portfolio", READ_BOOKS)
            .says(
                "Portfolio",
                "Cash, arrears, budget and what waits of every building whose books you may read, by name, as of today.")
            .lists(StandingBody.class, this::list));
  }

  private Reply<Page<StandingBody>> list(Scope scope, Asked asked) {
    var seen =
        registry.buildings(scope).stream()
            .filter(b -> asked.caller().may(READ_BOOKS, b.id()))
            .toList();
    var page = Page.of(seen, asked, b -> b.id().toString());
    var rows = portfolio.on(scope, page.items(), Brussels.day(asked.at()));
    return Reply.of(new Page<>(rows.stream().map(StandingBody::of).toList(), page.next()));
  }
}
