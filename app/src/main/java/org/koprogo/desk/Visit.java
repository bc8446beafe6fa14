package org.koprogo.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Within;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Days;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Personal;
import org.koprogo.kernel.Scope;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/** What a page may know of its request. */
public final class Visit {
  private final Tongue tongue;
  private final @Nullable Caller caller;
  private final On on;
  private final Request request;
  private final Within within;
  private final @Nullable FormState sent;

  /**
   * @param here the path with its query
   * @param path parameters of the path, by name
   * @param versions of what the page's forms change, by the operation that reads it
   * @param typed in the form that was just sent
   * @param meanwhile whether somebody else changed what the form that was just sent changes
   * @param leads whether somebody may open a page at a path
   */
  record Request(
      String here,
      Map<String, String> path,
      Map<String, List<String>> query,
      Map<String, String> versions,
      Map<String, List<String>> typed,
      boolean meanwhile,
      BiPredicate<Caller, String> leads) {}

  /** On what the page looks: one of the two, or nothing. */
  record On(@Nullable Scope scope, @Nullable Personal personal) {
    static final On NOTHING = new On(null, null);
  }

  Visit(
      Tongue tongue,
      @Nullable Caller caller,
      On on,
      Request request,
      Within within,
      @Nullable FormState sent) {
    this.tongue = tongue;
    this.caller = caller;
    this.on = on;
    this.request = request;
    this.within = within;
    this.sent = sent;
  }

  public Tongue tongue() {
    return tongue;
  }

  public String say(Said said, Object... arguments) {
    return tongue.say(said, arguments);
  }

  /** Who reads; a page for anyone may have nobody. */
  public Caller caller() {
    return requireNonNull(caller, "a page for anyone asks for its caller");
  }

  public boolean isSignedIn() {
    return caller != null;
  }

  /** Whether the reader may this in the building of the page, or anywhere where it has none. */
  public boolean may(Permission permission) {
    if (caller == null) return false;
    return request.path.containsKey("building")
        ? caller.may(permission, building())
        : caller.may(permission);
  }

  /** Whether a page is at this path that the reader may open; what it is about may be gone. */
  public boolean leads(String path) {
    return caller != null && request.leads.test(caller, path);
  }

  /** The snapshot of the organization on which the page looks. */
  public Scope scope() {
    return requireNonNull(on.scope, "a page of no organization looks at one");
  }

  /** The snapshot on which a page of the reader's own looks. */
  public Personal personal() {
    return requireNonNull(on.personal, "a page that is not the reader's own looks at him");
  }

  public Instant at() {
    return within.now();
  }

  public LocalDate today() {
    return Brussels.day(at());
  }

  /** The page itself, to come back to. */
  public String here() {
    return request.here;
  }

  public BuildingId building() {
    return new BuildingId(id("building").orElseThrow());
  }

  /** An id from the path; empty when the text there is none, which is then nobody's. */
  public Optional<UUID> id(String name) {
    return Ids.read(request.path.getOrDefault(name, ""));
  }

  /** A day from the path. */
  public Optional<LocalDate> day(String name) {
    return Days.read(request.path.getOrDefault(name, ""));
  }

  /**
   * A word of the query; empty when it is not there or blank. The one sign that no database keeps
   * in a text is replaced, so that it is looked for in vain.
   */
  public Optional<String> asked(String name) {
    var values = request.query.get(name);
    return values == null || values.isEmpty() || values.getFirst().isBlank()
        ? Optional.empty()
        : Optional.of(values.getFirst().strip().replace('\0', '\ufffd'));
  }

  /** An id of the query. */
  public Optional<UUID> askedId(String name) {
    return asked(name).flatMap(Ids::read);
  }

  /** A day of the query; empty too when it cannot be read. */
  public Optional<LocalDate> askedDay(String name) {
    return asked(name).flatMap(Days::read);
  }

  /** An amount of the query as readers of the language type it; empty too when it is none. */
  public Optional<Money> askedMoney(String name) {
    return asked(name)
        .map(typed -> Readings.of(tongue.language()).amount(typed))
        .filter(Money::isWritten)
        .map(Money::parse);
  }

  /** The form of an operation: as somebody just sent it, or empty. */
  public FormState form(String operation) {
    return form(operation, Map.of());
  }

  /**
   * The form of an operation that changes what is there.
   *
   * @param filled what is there, by field
   */
  public FormState form(String operation, Map<String, List<String>> filled) {
    if (sent != null && sent.operation().equals(operation))
      return request.meanwhile ? sent.beside(filled, tongue) : sent;
    return new FormState(operation, Ids.next().toString(), filled, Map.of());
  }

  /** What was typed in a field of the form that was just sent; empty too when it is blank. */
  public Optional<String> typed(String field) {
    var values = request.typed.get(field);
    return values == null || values.isEmpty() || values.getFirst().isBlank()
        ? Optional.empty()
        : Optional.of(values.getFirst().strip());
  }

  /** The version of what an operation reads, which a form that changes it sends along. */
  public String version(String operation) {
    return requireNonNull(
        request.versions.get(operation),
        () -> "the view does not say that it changes " + operation);
  }
}
