package org.koprogo.contributions.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.ReserveFund;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The reserve funds: what they hold, and the ways to fill and to use them. */
@Singleton
final class FundViews implements Views {
  private final Contributions contributions;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  FundViews(Contributions contributions, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.contributions = contributions;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/reserve-funds", Permission.READ_BOOKS)
            .inMenu(FundWords.FUNDS, 65)
            .takes("setReserveFund", (visit, _) -> visit.here())
            .shows(this::funds));
  }

  private Shown funds(Visit visit) {
    var found = BooksView.of(doors, visit);
    if (found.isEmpty()) return new Shown.NotFound();
    var books = found.get();
    var funds =
        contributions.reserveFunds(visit.scope(), visit.building()).stream()
            .map(f -> new FundsView.Fund(f, holds(visit, books, f)))
            .toList();
    var view = new FundsView(books, funds, visit.may(Permission.EDIT_BUILDING));
    return new Shown.Page(
        visit.say(FundWords.FUNDS), books.trail(visit), templates.contributionsFunds(visit, view));
  }

  /** A fund is a liability: its credit is what it holds. */
  private Money holds(Visit visit, BooksView books, ReserveFund fund) {
    var year = books.chosen();
    if (year == null) return Money.ZERO;
    return doors
        .ledger()
        .balances(visit.scope(), visit.building(), year.firstDay(), year.lastDay())
        .stream()
        .filter(b -> b.account().equals(fund.account()))
        .map(b -> b.signed().negate())
        .reduce(Money.ZERO, Money::plus);
  }
}
