package org.koprogo.audit.web;

import static java.util.Comparator.comparing;
import static org.koprogo.identity.Permission.OPERATE;
import static org.koprogo.identity.Permission.READ_AUDIT;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Event;
import org.koprogo.audit.Trail;
import org.koprogo.desk.Choice;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.People;
import org.koprogo.identity.PersonId;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The trail in words: of the organization for its people, of the house for who runs the server. */
@Singleton
final class TrailViews implements Views {
  private static final int SHOWN = 50;
  private static final String ALL = "/audit-events";
  private static final String HOUSE = "/operator/audit-events";
  private static final String PERSON = "person:";

  private final Trail trail;
  private final Db db;
  private final Memberships memberships;
  private final People people;
  private final Templates templates = new StaticTemplates();

  TrailViews(Trail trail, Db db, Memberships memberships, People people) {
    this.trail = trail;
    this.db = db;
    this.memberships = memberships;
    this.people = people;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at(ALL, READ_AUDIT)
            .ofPeople()
            .inMenu(TrailWords.TITLE, 90)
            .shows(visit -> shown(visit, search(visit), this::ofOrganization)),
        View.at(HOUSE, OPERATE)
            .inMenu(TrailWords.HOUSE_TITLE, 96)
            .shows(visit -> shown(visit, search(visit), this::ofHouse)));
  }

  /** What was found, before it is put into words. */
  private record Found(
      List<Event> events,
      Map<PersonId, String> names,
      Trail.Seals seals,
      TrailView.@Nullable Verified verified) {}

  private interface Look {
    TrailView of(Visit visit, Trail.Search search);
  }

  private Shown shown(Visit visit, Optional<Trail.Search> search, Look look) {
    if (search.isEmpty()) return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    var view = look.of(visit, search.get());
    return Shown.Page.of(visit.say(view.title()), templates.auditTrail(visit, view));
  }

  private TrailView ofOrganization(Visit visit, Trail.Search search) {
    var scope = visit.scope();
    var found = found(scope, search, memberships.everybody(scope), visit);
    var persons =
        found.names.entrySet().stream()
            .map(e -> new Choice(PERSON + e.getKey(), e.getValue()))
            .toList();
    return view(visit, found, persons, ALL);
  }

  /** Names of people are asked after the trail: one connection at a time. */
  private TrailView ofHouse(Visit visit, Trail.Search search) {
    var found =
        Tenant.as(Trail.HOUSE, () -> db.snapshot(scope -> found(scope, search, Map.of(), visit)));
    var persons =
        found.events.stream()
            .flatMap(e -> Stream.of(person(e.actor()), lastId(e.object())))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    var named = new Found(found.events, people.masked(persons), found.seals, found.verified);
    return view(visit, named, List.of(), HOUSE);
  }

  private Found found(Scope scope, Trail.Search search, Map<PersonId, String> names, Visit visit) {
    var verified =
        visit.asked("verify").isEmpty()
            ? null
            : new TrailView.Verified(trail.chain(scope).brokenAt());
    return new Found(trail.search(scope, search, SHOWN + 1), names, trail.seals(scope), verified);
  }

  /** What is looked for; empty when a day cannot be read. */
  private static Optional<Trail.Search> search(Visit visit) {
    var from = visit.askedDay("from");
    var to = visit.askedDay("to");
    if (visit.asked("from").isPresent() != from.isPresent()
        || visit.asked("to").isPresent() != to.isPresent()) return Optional.empty();
    return Optional.of(
        new Trail.Search(
            from.map(TrailViews::begins).orElse(null),
            to.map(day -> begins(day.plusDays(1))).orElse(null),
            visit.asked("actor").orElse(null),
            visit.asked("object").orElse(null),
            visit.asked("operation").orElse(null),
            visit.asked("outcome").flatMap(TrailViews::outcome).orElse(null),
            visit.askedId("older").orElse(null)));
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(Brussels.ZONE).toInstant();
  }

  private static Optional<Event.Outcome> outcome(String name) {
    return Arrays.stream(Event.Outcome.values()).filter(o -> o.name().equals(name)).findFirst();
  }

  private static TrailView view(Visit visit, Found found, List<Choice> persons, String action) {
    var shown = found.events.subList(0, Math.min(found.events.size(), SHOWN));
    var isHouse = action.equals(HOUSE);
    var more = found.events.size() > SHOWN;
    return new TrailView(
        isHouse ? TrailWords.HOUSE_TITLE : TrailWords.TITLE,
        isHouse ? TrailWords.HOUSE_SAYS : TrailWords.SAYS,
        action,
        filter(visit, persons),
        shown.stream().map(e -> row(visit, e, found.names)).toList(),
        more ? href(visit, action, "older", shown.getLast().id().toString()) : null,
        found.seals,
        found.verified,
        href(visit, action, "verify", "1"));
  }

  private static TrailView.Filter filter(Visit visit, List<Choice> persons) {
    return new TrailView.Filter(
        visit.asked("from").orElse(""),
        visit.asked("to").orElse(""),
        visit.asked("actor").orElse(""),
        visit.asked("object").orElse(""),
        visit.asked("operation").orElse(""),
        visit.asked("outcome").orElse(""),
        persons,
        Arrays.stream(Deed.values())
            .map(d -> new Choice(d.operation(), visit.say(d)))
            .sorted(comparing(c -> c.label().toLowerCase(Locale.ROOT)))
            .toList());
  }

  /** The same question, with one thing more. */
  private static String href(Visit visit, String action, String name, String value) {
    var kept =
        Stream.of("from", "to", "actor", "object", "operation", "outcome")
            .flatMap(n -> visit.asked(n).map(v -> n + "=" + encoded(v)).stream());
    return action
        + "?"
        + Stream.concat(kept, Stream.of(name + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static TrailView.TrailRow row(Visit visit, Event event, Map<PersonId, String> names) {
    var object = event.object();
    var about = lastId(object).filter(_ -> object.startsWith("/people/")).map(names::get);
    return new TrailView.TrailRow(
        event.at(),
        who(visit, event.actor(), names),
        what(visit, event.operation()),
        event.outcome() == Event.Outcome.DENIED,
        about.orElseGet(() -> TrailThing.of(object).map(visit::say).orElse("")),
        object,
        page(visit, object));
  }

  private static String who(Visit visit, String actor, Map<PersonId, String> names) {
    var person = person(actor);
    if (person.isPresent()) {
      var name = names.get(person.get());
      return name == null ? visit.say(TrailWords.OPERATOR) : name;
    }
    return actor.equals("somebody")
        ? visit.say(TrailWords.SOMEBODY)
        : visit.say(TrailWords.PROGRAM);
  }

  private static String what(Visit visit, String operation) {
    return Deed.of(operation)
        .map(visit::say)
        .orElseGet(
            () -> visit.say(operation.startsWith("/") ? TrailWords.PAGE : TrailWords.LOOKED));
  }

  /** The page of what the path names, or the nearest one above it. */
  private static @Nullable String page(Visit visit, String object) {
    var path = object.split("\\?", 2)[0];
    while (path.length() > 1) {
      if (visit.leads(path)) return path;
      path = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
    return null;
  }

  private static Optional<PersonId> person(String actor) {
    return actor.startsWith(PERSON)
        ? Ids.read(actor.substring(PERSON.length())).map(PersonId::new)
        : Optional.empty();
  }

  private static Optional<PersonId> lastId(String object) {
    return Ids.read(object.substring(object.lastIndexOf('/') + 1)).map(PersonId::new);
  }
}
