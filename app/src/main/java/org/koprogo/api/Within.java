package org.koprogo.api;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Event;
import org.koprogo.audit.Trail;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;

/**
 * What the pages of this program may ask. A form is an operation asked by a browser: the same gate,
 * the same checks, the same once-only key, the same trail. A page looks through the same gate.
 */
public final class Within {
  private final Map<String, Operation> operations;
  private final Answering answering;
  private final Gate gate;
  private final ApiSite.Ways ways;
  private final Past past;
  private final Clock clock;

  /** Where it asks. */
  record Around(ApiSite.Ways ways, Past past) {}

  /** Who did what: the trail, and the names of the people in it. */
  public record Past(Trail trail, Memberships memberships) {}

  Within(List<Operation> operations, Answering answering, Gate gate, Around around, Clock clock) {
    this.operations = operations.stream().collect(Collectors.toMap(o -> o.id, o -> o));
    this.answering = answering;
    this.gate = gate;
    this.ways = around.ways;
    this.past = around.past;
    this.clock = clock;
  }

  /**
   * A form as it was sent.
   *
   * @param path what the path of the operation needs, by name
   * @param fields as the browser sent them
   * @param key makes it once-only
   * @param version of what it changes, as it was read; null where it changes nothing
   * @param ours whether the form was ours
   * @param files that were sent with it
   */
  public record Form(
      Map<String, String> path,
      Map<String, List<String>> fields,
      @Nullable String key,
      @Nullable String version,
      boolean ours,
      Asked.Client client,
      List<SentFile> files) {}

  /** What became of it. */
  public sealed interface Told {
    /**
     * @param location of what was made, below the API's root
     * @param body the answer, as a tree of maps, lists and texts
     */
    record Done(@Nullable String location, Object body) implements Told {
      /** A text of the answer. */
      public String text(String member) {
        return (String) requireNonNull(((Map<?, ?>) body).get(member), member);
      }

      /** The texts of a list of the answer. */
      public List<String> texts(String member) {
        return ((List<?>) requireNonNull(((Map<?, ?>) body).get(member), member))
            .stream().map(String.class::cast).toList();
      }
    }

    /**
     * @param problem its faults name fields of the form
     */
    record Refused(Problem problem) implements Told {}
  }

  /** Whether the program has such an operation; a page that names none cannot be served. */
  public boolean knows(String operation) {
    return operations.containsKey(operation);
  }

  /** Whether forms of it may come with files. */
  public boolean takesFiles(String operation) {
    return requireNonNull(operations.get(operation), operation).files;
  }

  /** Does what a form asks. */
  public Told ask(String id, Form form, FormText text) {
    var operation = requireNonNull(operations.get(id), id);
    var body =
        !(operation.body instanceof RecordShape shape)
            ? new FormTree.Body(new byte[0], Map.of())
            : FormTree.of(shape, form.fields(), text);
    try {
      var answered = answering.answered(operation, sent(operation, form, body));
      return new Told.Done(location(answered), Tree.read(answered.body(), true, new Faults()));
    } catch (Declined declined) {
      var problem = declined.problem();
      return new Told.Refused(
          new Problem(
              problem.type(),
              problem.detail(),
              problem.errors().stream()
                  .map(f -> new Fault(body.field(f.at()), f.code(), f.words()))
                  .toList()));
    }
  }

  private static @Nullable String location(Answered answered) {
    var location = answered.headers().get("Location");
    return location == null ? null : location.substring(ApiSite.ROOT.length());
  }

  private static Sent sent(Operation operation, Form form, FormTree.Body body) {
    var path = new HashMap<String, String>();
    var target = operation.path;
    for (var parameter : operation.parameters) {
      if (!parameter.inPath()) continue;
      var value = form.path().getOrDefault(parameter.name(), "none");
      path.put(parameter.name(), value);
      target = target.replace("{" + parameter.name() + "}", value);
    }
    return new Sent(
        path,
        Map.of(),
        ApiSite.ROOT + target,
        body.bytes(),
        new Sent.Headers(
            "application/json",
            null,
            operation.takesKey() ? form.key() : null,
            form.version(),
            null,
            form.ours()),
        form.client(),
        true,
        form.files());
  }

  /** Who shows this secret, when it counts. */
  public Optional<Caller> caller(@Nullable String secret) {
    return gate.caller(secret);
  }

  /**
   * The version of what an operation reads, as {@code If-Match} wants it; empty when it refuses.
   */
  public Optional<String> version(String id, Map<String, String> path, Asked.Client client) {
    var operation = requireNonNull(operations.get(id), id);
    var form = new Form(path, Map.of(), null, null, true, client, List.of());
    var nothing = new FormTree.Body(new byte[0], Map.of());
    try {
      var answered = answering.answered(operation, sent(operation, form, nothing));
      return Optional.ofNullable(answered.headers().get("ETag"));
    } catch (Declined _) {
      return Optional.empty();
    }
  }

  /** Who changed something, and when. */
  public record Change(String who, Instant at) {}

  /**
   * Who did this operation last, as the trail of the caller's organization knows it; empty where
   * what is there now is not his work, or he has no name here.
   *
   * @param version of what is there now, as {@link #version} gives it
   */
  public Optional<Change> lastChange(
      Caller caller, String id, Map<String, String> path, String version) {
    var organization = caller.organization();
    if (organization == null) return Optional.empty();
    var operation = requireNonNull(operations.get(id), id);
    var object = target(operation, path);
    var search = new Trail.Search(null, null, null, object, id, Event.Outcome.DONE, null);
    return Tenant.as(
        organization,
        () ->
            ways.people()
                .snapshot(scope ->
                    past.trail.search(scope, search, 1).stream()
                        .filter(e -> e.object().equals(object) && isOf(version, e.after()))
                        .findFirst()
                        .flatMap(e -> change(scope, e))));
  }

  private static String target(Operation operation, Map<String, String> path) {
    var target = operation.path;
    for (var parameter : operation.parameters)
      if (parameter.inPath())
        target =
            target.replace(
                "{" + parameter.name() + "}", path.getOrDefault(parameter.name(), "none"));
    return target;
  }

  /** A version is the beginning of the digest that the trail keeps whole. */
  private static boolean isOf(String version, @Nullable String after) {
    return after != null && after.startsWith(version.replace("\"", ""));
  }

  private Optional<Change> change(Scope scope, Event event) {
    return past.memberships.everybody(scope).entrySet().stream()
        .filter(e -> event.actor().equals("person:" + e.getKey()))
        .findFirst()
        .map(e -> new Change(e.getValue(), event.at()));
  }

  /** What somebody sees of what he may see. */
  public sealed interface Sight<A> {
    record Seen<A>(A what) implements Sight<A> {}

    /** He has chosen no organization. */
    record Nowhere<A>() implements Sight<A> {}

    record Forbidden<A>() implements Sight<A> {}

    /** There is no such building, or not for him. */
    record NotFound<A>() implements Sight<A> {}
  }

  /**
   * A page that is looked at.
   *
   * @param name its path with names for what is in it
   * @param path as it was asked
   */
  public record Page(String name, String path) {}

  /**
   * Shows something of the books or, with {@code ofPeople}, of the people of the caller's
   * organization, in one read-only snapshot.
   *
   * @param page for the trail of refusals
   * @param building it is about, or null
   */
  public <A> Sight<A> look(
      Caller caller,
      Permission permission,
      @Nullable UUID building,
      boolean ofPeople,
      Page page,
      Function<Scope, A> show) {
    var organization = caller.organization();
    if (organization == null) return new Sight.Nowhere<>();
    return switch (gate.verdict(caller, permission, building, false, page.name(), page.path())) {
      case FORBIDDEN, WEAK -> new Sight.Forbidden<>();
      case OUT_OF_REACH -> new Sight.NotFound<>();
      case ALLOWED ->
          Tenant.as(
              organization,
              () ->
                  (ofPeople ? ways.people() : ways.books())
                      .snapshot(scope ->
                          building != null && !ofPeople && !gate.exists(scope, building)
                              ? new Sight.NotFound<A>()
                              : new Sight.Seen<>(show.apply(scope))));
    };
  }

  public Instant now() {
    return clock.instant();
  }
}
