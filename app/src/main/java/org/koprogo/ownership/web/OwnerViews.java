package org.koprogo.ownership.web;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Contact;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;
import org.koprogo.texts.Terms;

/** The owners of a building, one of them with his lots over time, and how another is added. */
@Singleton
final class OwnerViews implements Views {
  private static final int MEMBERS = 3;

  private final Registry registry;
  private final Titles titles;
  private final Fields own;
  private final Templates templates = new StaticTemplates();

  OwnerViews(Registry registry, Titles titles, Fields own) {
    this.registry = registry;
    this.titles = titles;
    this.own = own;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/owners", Permission.READ_BUILDING)
            .inMenu(Terms.OWNERS, 72)
            .shows(this::owners),
        View.at("/buildings/{building}/owners/new", Permission.EDIT_BUILDING)
            .takes("addOwner")
            .shows(this::adding),
        View.at("/buildings/{building}/owners/{party}", Permission.READ_BUILDING)
            .shows(this::owner),
        View.at("/buildings/{building}/owners/{party}/edit", Permission.EDIT_BUILDING)
            .changes("getOwner")
            .takes(
                "changeOwner",
                (visit, _) ->
                    "/buildings/" + visit.building() + "/owners/" + visit.id("party").orElseThrow())
            .shows(this::changing));
  }

  private Shown owners(Visit visit) {
    var base = "/buildings/" + visit.building() + "/owners/";
    var codes =
        registry.lots(visit.scope(), visit.building()).stream().collect(toMap(Lot::id, Lot::code));
    var held = titles.on(visit.scope(), visit.building(), visit.today());
    var rows =
        registry.parties(visit.scope(), visit.building(), Party.Role.OWNER).stream()
            .map(p ->
                new OwnerRow(
                    p,
                    base + p.id().value(),
                    OwnershipWords.of(p.kind()),
                    held.stream()
                        .filter(t -> t.party().equals(p.id()))
                        .map(t -> codes.getOrDefault(t.lot(), ""))
                        .toList()))
            .toList();
    var mayAdd = visit.may(Permission.EDIT_BUILDING);
    return new Shown.Page(
        visit.say(Terms.OWNERS),
        Trails.to(visit, registry),
        templates.ownershipOwners(visit, rows, mayAdd ? base + "new" : null));
  }

  private Shown adding(Visit visit) {
    return new Shown.Page(
        visit.say(OwnershipWords.ADD_OWNER),
        Trails.to(visit, registry, Trails.list(visit, Terms.OWNERS, "/owners")),
        templates.ownershipNewOwner(visit, sheet(visit, visit.form("addOwner"), null)));
  }

  private OwnerForm sheet(Visit visit, FormState form, @Nullable String version) {
    var rows = form.rows("members", MEMBERS);
    var fields =
        new ArrayList<>(List.of("code", "kind", "name", "language", "structuredCommunication"));
    fields.add("representative");
    fields.addAll(OwnerForm.CONTACT);
    for (var row = 0; row < rows; row++) {
      fields.add("members." + row + ".name");
      fields.add("members." + row + ".share");
    }
    var kinds =
        Arrays.stream(Party.Kind.values())
            .map(k -> new Choice(k.name(), visit.say(OwnershipWords.of(k))))
            .toList();
    var languages =
        Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();
    var asked = OwnFields.of(own, visit, Fields.Subject.PARTY);
    fields.addAll(asked.places());
    return new OwnerForm(form, version, rows, fields, kinds, languages, asked);
  }

  private Shown changing(Visit visit) {
    return visit
        .id("party")
        .flatMap(id ->
            registry.party(visit.scope(), visit.building(), Party.Role.OWNER, new PartyId(id)))
        .<Shown>map(party -> changing(visit, party))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown changing(Visit visit, Party party) {
    var filled = filled(party);
    fill(filled, registry.contact(visit.scope(), visit.building(), party.id()));
    OwnFields.of(own, visit, Fields.Subject.PARTY).fill(filled, said(visit, party));
    var form = visit.form("changeOwner", filled);
    return new Shown.Page(
        party.name(),
        Trails.to(visit, registry, Trails.list(visit, Terms.OWNERS, "/owners")),
        templates.ownershipChangeOwner(
            visit, sheet(visit, form, visit.version("getOwner")), party.name()));
  }

  private Map<String, Fields.Value> said(Visit visit, Party party) {
    return own.of(visit.scope(), visit.building(), Fields.Subject.PARTY, party.id().value());
  }

  private static Map<String, List<String>> filled(Party party) {
    var filled = new HashMap<String, List<String>>();
    filled.put("name", List.of(party.name()));
    put(filled, "language", party.language());
    put(filled, "structuredCommunication", party.structuredCommunication());
    put(filled, "representative", party.representative());
    for (var i = 0; i < party.members().size(); i++) {
      var member = party.members().get(i);
      filled.put("members." + i + ".name", List.of(member.name()));
      filled.put("members." + i + ".share", List.of(member.share().toString()));
    }
    return filled;
  }

  private static void fill(Map<String, List<String>> filled, Contact contact) {
    var address = contact.address();
    if (address != null) {
      filled.put("contact.address.street", List.of(address.street()));
      filled.put("contact.address.postcode", List.of(address.postcode()));
      filled.put("contact.address.city", List.of(address.city()));
      filled.put("contact.address.country", List.of(address.country()));
    }
    put(filled, "contact.email", contact.email());
    put(filled, "contact.telephone", contact.telephone());
    filled.put("contact.letters", List.of(contact.letters().name()));
  }

  private static void put(Map<String, List<String>> filled, String name, @Nullable String value) {
    if (value != null) filled.put(name, List.of(value));
  }

  private Shown owner(Visit visit) {
    return visit
        .id("party")
        .flatMap(id ->
            registry.party(visit.scope(), visit.building(), Party.Role.OWNER, new PartyId(id)))
        .<Shown>map(p -> owner(visit, p))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown owner(Visit visit, Party party) {
    var codes =
        registry.lots(visit.scope(), visit.building()).stream().collect(toMap(Lot::id, Lot::code));
    var base = "/buildings/" + visit.building() + "/lots";
    var history =
        Timeline.of(
            titles.ofParty(visit.scope(), visit.building(), party.id()),
            visit.today(),
            t -> new Shown.Link(codes.getOrDefault(t.lot(), ""), base + "/" + t.lot().value()));
    return new Shown.Page(
        party.name(),
        Trails.to(visit, registry, Trails.list(visit, Terms.OWNERS, "/owners")),
        templates.ownershipOwner(
            visit,
            party,
            visit.say(OwnershipWords.of(party.kind())),
            visit.may(Permission.EDIT_BUILDING)
                ? registry.contact(visit.scope(), visit.building(), party.id())
                : null,
            OwnFields.of(own, visit, Fields.Subject.PARTY).known(visit, said(visit, party)),
            history,
            base));
  }
}
