package org.koprogo.search.web;

import java.util.List;
import java.util.Optional;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.BuildingId;
import org.koprogo.search.Hit;
import org.koprogo.search.Search;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/**
 * What was found for a question.
 *
 * @param asked what was typed, or ""
 */
public record SearchView(String asked, List<FoundGroup> groups) {

  /** What was found of one kind, the best first. */
  public record FoundGroup(Said title, List<FoundRow> rows) {}

  /** One thing that was found, and its page. */
  public record FoundRow(String href, Hit hit) {}

  static SearchView of(String asked, List<Hit> hits) {
    var groups =
        List.of(Hit.Kind.values()).stream()
            .map(kind ->
                new FoundGroup(
                    title(kind),
                    hits.stream()
                        .filter(h -> h.kind() == kind)
                        .map(h -> new FoundRow(href(h), h))
                        .toList()))
            .filter(g -> !g.rows().isEmpty())
            .toList();
    return new SearchView(asked, groups);
  }

  /** Where somebody may look: in the buildings of his roles. */
  static Search.Where where(Caller caller) {
    return new Search.Where(
        limits(caller, Permission.READ_BUILDING), limits(caller, Permission.READ_BOOKS));
  }

  private static Optional<List<BuildingId>> limits(Caller caller, Permission permission) {
    return caller.may(permission) ? caller.limits(permission) : Optional.of(List.of());
  }

  private static Said title(Hit.Kind kind) {
    return switch (kind) {
      case BUILDING -> Terms.BUILDINGS;
      case LOT -> Terms.LOTS;
      case OWNER -> Terms.OWNERS;
      case SUPPLIER -> SearchWords.SUPPLIERS;
      case BANK_ACCOUNT -> SearchWords.BANK_ACCOUNTS;
      case INVOICE -> SearchWords.INVOICES;
      case ENTRY -> SearchWords.ENTRIES;
    };
  }

  private static String href(Hit hit) {
    var building = "/buildings/" + hit.building();
    return switch (hit.kind()) {
      case BUILDING -> building;
      case LOT -> building + "/lots/" + hit.id();
      case OWNER -> building + "/owners/" + hit.id();
      case SUPPLIER -> building + "/invoices?supplier=" + hit.id();
      case BANK_ACCOUNT -> building + "/bank-accounts";
      case INVOICE -> building + "/invoices/" + hit.id();
      case ENTRY -> building + "/entries/" + hit.id();
    };
  }
}
