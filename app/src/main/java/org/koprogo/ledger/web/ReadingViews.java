package org.koprogo.ledger.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The meter readings of a year: what divides a cost that is measured. */
@Singleton
final class ReadingViews implements Views {
  private static final int ROWS = 8;

  private final DistributionKeys keys;
  private final Registry registry;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  ReadingViews(DistributionKeys keys, Registry registry, Ledger ledger) {
    this.keys = keys;
    this.registry = registry;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/readings", Permission.READ_BOOKS)
            .inMenu(ReadingWords.READINGS, 66)
            .takes("addReadings", (visit, _) -> visit.here())
            .shows(this::readings));
  }

  private Shown readings(Visit visit) {
    var found = BooksView.of(doors, visit);
    if (found.isEmpty()) return new Shown.NotFound();
    var books = found.get();
    var form = visit.form("addReadings");
    var rows = form.rows("readings", ROWS);
    var fields = new ArrayList<String>();
    for (var row = 0; row < rows; row++)
      for (var name : List.of("key", "lot", "party", "units"))
        fields.add("readings." + row + "." + name);
    var view =
        new ReadingsView(
            books, read(visit, books), measured(visit), lots(visit), form, rows, fields);
    return new Shown.Page(
        visit.say(ReadingWords.READINGS),
        books.trail(visit),
        templates.ledgerReadings(visit, view));
  }

  private List<ReadingsView.Read> read(Visit visit, BooksView books) {
    var year = books.chosen();
    if (year == null) return List.of();
    var names = books.names();
    return keys.readings(visit.scope(), visit.building(), year.firstDay()).stream()
        .map(r ->
            new ReadingsView.Read(
                names.key(r.key()), names.lot(r.lot()), names.party(r.party()), r.units()))
        .toList();
  }

  private List<Choice> measured(Visit visit) {
    return keys.keys(visit.scope(), visit.building()).stream()
        .filter(k -> k.type() == DistributionKey.Type.CONSUMPTION)
        .map(k -> new Choice(k.id().value().toString(), k.code() + " · " + k.label()))
        .toList();
  }

  private List<Choice> lots(Visit visit) {
    return registry.lots(visit.scope(), visit.building()).stream()
        .map(l -> new Choice(l.id().value().toString(), l.code()))
        .toList();
  }
}
