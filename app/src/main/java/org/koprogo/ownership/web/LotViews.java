package org.koprogo.ownership.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.LotWords;
import org.koprogo.texts.Terms;

/** The lots of a building with their holders on the day {@code ?day=}, and one lot over time. */
@Singleton
final class LotViews implements Views {
  private static final int ROWS = 4;

  private final Registry registry;
  private final Titles titles;
  private final Fields fields;
  private final Templates templates = new StaticTemplates();

  LotViews(Registry registry, Titles titles, Fields fields) {
    this.registry = registry;
    this.titles = titles;
    this.fields = fields;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/lots", Permission.READ_BUILDING)
            .inMenu(Terms.LOTS, 70)
            .shows(this::lots),
        View.at("/buildings/{building}/lots/{lot}", Permission.READ_BUILDING)
            .takes("giveTitles", (visit, _) -> visit.here())
            .takes("appointRepresentative", (visit, _) -> visit.here())
            .shows(this::lot),
        View.at("/buildings/{building}/lots/{lot}/edit", Permission.EDIT_BUILDING)
            .changes("getLot")
            .takes(
                "changeLot",
                (visit, _) ->
                    "/buildings/" + visit.building() + "/lots/" + visit.id("lot").orElseThrow())
            .shows(this::changing));
  }

  private Shown changing(Visit visit) {
    return visit
        .id("lot")
        .flatMap(id -> registry.lot(visit.scope(), visit.building(), new LotId(id)))
        .<Shown>map(lot -> changing(visit, lot))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown changing(Visit visit, Lot lot) {
    var types =
        Arrays.stream(LotWords.values()).map(t -> new Choice(t.name(), visit.say(t))).toList();
    var own = OwnFields.of(fields, visit, Fields.Subject.LOT);
    var filled = filled(lot);
    own.fill(filled, said(visit, lot));
    var form =
        new LotForm(lot, visit.form("changeLot", filled), visit.version("getLot"), types, own);
    return new Shown.Page(
        visit.say(OwnershipWords.LOT_OF, lot.code()),
        Trails.to(visit, registry, Trails.list(visit, Terms.LOTS, "/lots")),
        templates.ownershipChangeLot(visit, form));
  }

  private Map<String, Fields.Value> said(Visit visit, Lot lot) {
    return fields.of(visit.scope(), visit.building(), Fields.Subject.LOT, lot.id().value());
  }

  private static Map<String, List<String>> filled(Lot lot) {
    var filled = new HashMap<String, List<String>>();
    filled.put("code", List.of(lot.code()));
    filled.put("type", List.of(lot.type()));
    if (lot.floor() != null) filled.put("floor", List.of(lot.floor().toString()));
    if (lot.entrance() != null) filled.put("entrance", List.of(lot.entrance()));
    if (lot.secondary()) filled.put("secondary", List.of("true"));
    return filled;
  }

  private Shown lots(Visit visit) {
    if (visit.asked("day").isPresent() && visit.askedDay("day").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    var scope = visit.scope();
    var day = visit.askedDay("day").orElseGet(visit::today);
    var names =
        registry.parties(scope, visit.building(), Party.Role.OWNER).stream()
            .collect(toMap(Party::id, Party::name));
    var held =
        titles.on(scope, visit.building(), day).stream()
            .collect(
                groupingBy(
                    Title::lot,
                    mapping(
                        t -> LotRow.Holder.of(t, names.getOrDefault(t.party(), "")), toList())));
    var rows =
        registry.lots(scope, visit.building()).stream()
            .map(lot -> new LotRow(lot, held.getOrDefault(lot.id(), List.of())))
            .toList();
    return new Shown.Page(
        visit.say(Terms.LOTS),
        Trails.to(visit, registry),
        templates.ownershipLots(visit, new LotsView(visit.building(), day, rows)));
  }

  private Shown lot(Visit visit) {
    return visit
        .id("lot")
        .flatMap(id -> registry.lot(visit.scope(), visit.building(), new LotId(id)))
        .<Shown>map(lot -> lot(visit, lot))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown lot(Visit visit, Lot lot) {
    var owners = registry.parties(visit.scope(), visit.building(), Party.Role.OWNER);
    var names = owners.stream().collect(toMap(Party::id, Party::name));
    var base = "/buildings/" + visit.building() + "/owners/";
    var history =
        Timeline.of(
            titles.ofLot(visit.scope(), visit.building(), lot.id()),
            visit.today(),
            t -> new Shown.Link(names.getOrDefault(t.party(), ""), base + t.party().value()));
    var state = visit.form("giveTitles");
    var form =
        new TitlesForm(
            state,
            state.rows("titles", ROWS),
            owners.stream().map(o -> new Choice(o.id().value().toString(), o.name())).toList(),
            Arrays.stream(Title.Holding.values())
                .map(h -> new Choice(h.name(), visit.say(OwnershipWords.of(h))))
                .toList());
    var known = OwnFields.of(fields, visit, Fields.Subject.LOT).known(visit, said(visit, lot));
    var mayGive = history.isEmpty() && visit.may(Permission.EDIT_BUILDING);
    var vote =
        titles
            .voter(visit.scope(), visit.building(), lot.id(), visit.today())
            .map(v -> said(visit, v, names))
            .orElse(null);
    return new Shown.Page(
        visit.say(OwnershipWords.LOT_OF, lot.code()),
        Trails.to(visit, registry, Trails.list(visit, Terms.LOTS, "/lots")),
        templates.ownershipLot(
            visit, lot, known, history, vote, sale(visit, lot), mayGive ? form : null));
  }

  /** The form of its sale by who holds it alone today; null where nobody does, or may not sell. */
  private @Nullable String sale(Visit visit, Lot lot) {
    var held =
        titles.on(visit.scope(), visit.building(), visit.today()).stream()
            .filter(t -> t.lot().equals(lot.id()))
            .toList();
    if (held.size() != 1 || !visit.may(Permission.CALL_FUNDS)) return null;
    return "/buildings/"
        + visit.building()
        + "/transfers/new?from="
        + held.getFirst().party().value();
  }

  /** Who votes for a lot, in words. */
  private static String said(Visit visit, Titles.Voter voter, Map<PartyId, String> names) {
    return switch (voter) {
      case Titles.Voter.Holder(var party) ->
          visit.say(HolderWords.BY, names.getOrDefault(party, ""));
      case Titles.Voter.Representative(var name) -> visit.say(HolderWords.BY, name);
      case Titles.Voter.Suspended _ -> visit.say(HolderWords.SUSPENDED);
    };
  }
}
