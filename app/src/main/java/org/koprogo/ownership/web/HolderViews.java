package org.koprogo.ownership.web;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** Where a lot passes to others without a sale. */
@Singleton
final class HolderViews implements Views {
  private static final int ROWS = 4;

  private final Registry registry;
  private final Titles titles;
  private final Templates templates = new StaticTemplates();

  HolderViews(Registry registry, Titles titles) {
    this.registry = registry;
    this.titles = titles;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/lots/{lot}/holders", Permission.EDIT_BUILDING)
            .understands("changeTitles", (_, typed) -> HoldersForm.meant(typed))
            .takes(
                "changeTitles",
                (visit, _) ->
                    "/buildings/" + visit.building() + "/lots/" + visit.id("lot").orElseThrow())
            .shows(this::holders));
  }

  private Shown holders(Visit visit) {
    return visit
        .id("lot")
        .flatMap(id -> registry.lot(visit.scope(), visit.building(), new LotId(id)))
        .<Shown>map(lot -> holders(visit, lot))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown holders(Visit visit, Lot lot) {
    var owners = registry.parties(visit.scope(), visit.building(), Party.Role.OWNER);
    var names = owners.stream().collect(toMap(Party::id, Party::name));
    var open =
        titles.ofLot(visit.scope(), visit.building(), lot.id()).stream()
            .filter(t -> t.to() == null)
            .map(t ->
                new Choice(
                    t.id().toString(),
                    names.getOrDefault(t.party(), "")
                        + " · "
                        + visit.say(OwnershipWords.of(t.holding()))
                        + " "
                        + t.share()))
            .toList();
    var state = visit.form("changeTitles");
    var form =
        new HoldersForm(
            state,
            state.rows("titles", ROWS),
            open,
            owners.stream().map(o -> new Choice(o.id().value().toString(), o.name())).toList(),
            Arrays.stream(Title.Holding.values())
                .map(h -> new Choice(h.name(), visit.say(OwnershipWords.of(h))))
                .toList(),
            "/buildings/" + visit.building() + "/transfers/new");
    var here = Trails.list(visit, Terms.LOTS, "/lots");
    var up =
        new Shown.Link(
            visit.say(OwnershipWords.LOT_OF, lot.code()),
            "/buildings/" + visit.building() + "/lots/" + lot.id().value());
    return new Shown.Page(
        visit.say(HolderWords.TITLE),
        Trails.to(visit, registry, here, up),
        templates.ownershipHolders(visit, lot, form));
  }
}
