package org.koprogo.closing.web;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.koprogo.contributions.NotaryStatement;
import org.koprogo.contributions.Transfers;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** What the notary is told of every sale (Civil Code art. 3.94), as the books stood that day. */
@Singleton
final class NotaryViews implements Views {
  private final Transfers transfers;
  private final Titles titles;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  NotaryViews(
      Transfers transfers, Titles titles, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.transfers = transfers;
    this.titles = titles;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/years/{year}/notary-statements", Permission.READ_BOOKS)
            .under("/buildings/{building}/transfers/new")
            .shows(this::show));
  }

  private Shown show(Visit visit) {
    var books = BooksView.of(doors, visit);
    var year = books.map(BooksView::chosen).orElse(null);
    if (books.isEmpty() || year == null) return new Shown.NotFound();
    var rows =
        transfers.statements(visit.scope(), visit.building(), year.firstDay()).reversed().stream()
            .map(s -> row(visit, books.get(), s))
            .toList();
    return new Shown.Page(
        visit.say(SaleWords.NOTARY),
        books.get().trail(visit),
        templates.closingNotary(visit, new NotaryView(books.get(), rows)));
  }

  private NotaryView.Row row(Visit visit, BooksView books, NotaryStatement said) {
    var names = books.names();
    var codes = Arrays.asList(said.lots().split(" "));
    var lots = names.lots().stream().filter(l -> codes.contains(l.code())).toList();
    var ids = lots.stream().map(Lot::id).toList();
    var buyer =
        titles.on(visit.scope(), visit.building(), said.on()).stream()
            .filter(t -> ids.contains(t.lot()) && !t.party().equals(said.party()))
            .map(Title::party)
            .distinct()
            .map(names::party)
            .collect(joining(", "));
    return new NotaryView.Row(
        said,
        names.party(said.party()),
        buyer,
        lots.stream()
            .map(l -> new Shown.Link(l.code(), books.href() + "/lots/" + l.id().value()))
            .toList(),
        funds(visit, books, said.funds()));
  }

  /** From {@code code=amount}, one space between. */
  private static List<NotaryView.Fund> funds(Visit visit, BooksView books, String said) {
    return Arrays.stream(said.split(" "))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .map(part ->
            new NotaryView.Fund(
                part[0], books.names().account(part[0], visit.tongue()), Money.parse(part[1])))
        .toList();
  }
}
