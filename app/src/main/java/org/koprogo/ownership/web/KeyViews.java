package org.koprogo.ownership.web;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** The distribution keys of a building, one with its weights, and how another is defined. */
@Singleton
final class KeyViews implements Views {
  private final Registry registry;
  private final DistributionKeys keys;
  private final Templates templates = new StaticTemplates();

  KeyViews(Registry registry, DistributionKeys keys) {
    this.registry = registry;
    this.keys = keys;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/keys", Permission.READ_BUILDING)
            .inMenu(Terms.KEYS, 74)
            .shows(this::list),
        View.at("/buildings/{building}/keys/new", Permission.EDIT_BUILDING)
            .takes("addKey")
            .shows(this::adding),
        View.at("/buildings/{building}/keys/{key}", Permission.READ_BUILDING).shows(this::key));
  }

  private Shown list(Visit visit) {
    var base = "/buildings/" + visit.building() + "/keys/";
    var rows =
        keys.keys(visit.scope(), visit.building()).stream()
            .map(k -> new KeyRow(k, base + k.id().value(), word(k.type())))
            .toList();
    var mayAdd = visit.may(Permission.EDIT_BUILDING);
    return new Shown.Page(
        visit.say(Terms.KEYS),
        Trails.to(visit, registry),
        templates.ownershipKeys(visit, rows, mayAdd ? base + "new" : null));
  }

  private Shown adding(Visit visit) {
    var byReadings = visit.asked("type").filter("CONSUMPTION"::equals).isPresent();
    var lots = byReadings ? List.<Lot>of() : registry.lots(visit.scope(), visit.building());
    var byShares = visit.asked("weights").filter("none"::equals).isEmpty();
    return new Shown.Page(
        visit.say(OwnershipWords.ADD_KEY),
        Trails.to(visit, registry, Trails.list(visit, Terms.KEYS, "/keys")),
        templates.ownershipNewKey(visit, new KeyForm(visit.form("addKey"), lots, byShares)));
  }

  private Shown key(Visit visit) {
    if (visit.asked("day").isPresent() && visit.askedDay("day").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    return visit
        .id("key")
        .flatMap(id -> keys.key(visit.scope(), visit.building(), new KeyId(id)))
        .<Shown>map(k -> key(visit, k))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown key(Visit visit, DistributionKey key) {
    var day = visit.askedDay("day").orElseGet(visit::today);
    var codes =
        registry.lots(visit.scope(), visit.building()).stream().collect(toMap(Lot::id, Lot::code));
    var base = "/buildings/" + visit.building() + "/lots/";
    var rows =
        keys.weights(visit.scope(), visit.building(), key.id(), day, day.withDayOfYear(1)).stream()
            .map(w ->
                new KeyView.Row(
                    codes.getOrDefault(w.lot(), ""), base + w.lot().value(), w.weight()))
            .toList();
    return new Shown.Page(
        key.label(),
        Trails.to(visit, registry, Trails.list(visit, Terms.KEYS, "/keys")),
        templates.ownershipKey(visit, new KeyView(key, word(key.type()), day, rows)));
  }

  private static OwnershipWords word(DistributionKey.Type type) {
    return switch (type) {
      case FIXED -> OwnershipWords.FIXED;
      case CONSUMPTION -> OwnershipWords.CONSUMPTION;
    };
  }
}
