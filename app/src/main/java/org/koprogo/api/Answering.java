package org.koprogo.api;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Digest;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;

/** The way of every request, the same for all: who, may he, is it right, do it, tell. */
final class Answering {
  static final int SMALL = 1 << 20;
  static final int LARGE = 20 << 20;

  private final Db books;
  private final Db people;
  private final Gate gate;
  private final Trail trail;
  private final Clock clock;
  private final KeptStore kept = new KeptStore();

  Answering(Db books, Db people, Gate gate, Trail trail, Clock clock) {
    this.books = books;
    this.people = people;
    this.gate = gate;
    this.trail = trail;
    this.clock = clock;
  }

  Answered answer(Operation operation, Sent sent) {
    try {
      return answered(operation, sent);
    } catch (Declined declined) {
      return problem(declined.problem(), sent);
    }
  }

  static Answered problem(Problem problem, Sent sent) {
    var headers = new HashMap<String, String>();
    if (problem.type().status() == 401) headers.put("WWW-Authenticate", "Bearer");
    if (problem.type().status() == 429) headers.put("Retry-After", "300");
    if (problem.type().status() == 503) headers.put("Retry-After", "5");
    return new Answered(
        problem.type().status(),
        Answered.PROBLEM,
        // Without what was asked for, which may name people.
        Written.problem(problem, sent.target().split("\\?", 2)[0]),
        headers);
  }

  /** The same for who wants to know why not, and not how it is written. */
  Answered answered(Operation operation, Sent sent) {
    if (operation.isEffectful() && sent.cookie() && !sent.headers().ours())
      throw new Declined(
          ProblemType.FOREIGN_ORIGIN,
          "A browser must send Origin or Sec-Fetch-Site, and it must be this site's own.");
    var caller = caller(operation, sent);
    if (caller != null) mustBeAllowed(operation, caller, sent);
    var faults = new Faults();
    var parameters = parameters(operation, sent, faults);
    var body = body(operation, sent, faults);
    var key = key(operation, sent, caller, faults);
    if (faults.any())
      throw new Declined(
          new Problem(ProblemType.INVALID, "Something in the request is not right.", faults.all()));
    var asked = new Asked(caller, clock.instant(), parameters, sent.client(), sent.files());
    var request = new Request(operation, sent, asked, prepared(operation, asked, body), key);
    if (operation.ground == Operation.Ground.ALONE) return alone(request);
    var organization = asked.caller().organization();
    if (operation.ground == Operation.Ground.PERSON
        && (organization == null || !operation.isEffectful())) return personal(request);
    if (organization == null)
      throw new Declined(
          ProblemType.FORBIDDEN, "Choose an organization first: POST /api/v1/me/organization.");
    return Tenant.as(organization, () -> operation.isEffectful() ? change(request) : read(request));
  }

  private static Object prepared(Operation operation, Asked asked, @Nullable Object body) {
    return switch (operation.prepared(asked, requireNonNull(body))) {
      case Reply.No<Object>(var problem) -> throw new Declined(declared(operation, problem));
      case Reply.Done<Object>(var made, _, _) -> made;
    };
  }

  /** A request of which everything is known. */
  private record Request(
      Operation operation, Sent sent, Asked asked, Object body, KeptStore.@Nullable Key key) {}

  private @Nullable Caller caller(Operation operation, Sent sent) {
    if (operation.permission == Permission.ANYONE) return null;
    var secret = sent.client().secret();
    return gate.caller(secret)
        .orElseThrow(() ->
            new Declined(
                ProblemType.SIGN_IN,
                secret == null
                    ? "Sign in first: POST /api/v1/sessions."
                    : "The session or token counts no more: sign in again."));
  }

  private void mustBeAllowed(Operation operation, Caller caller, Sent sent) {
    var building = sent.path().get("building");
    var verdict =
        gate.verdict(
            caller,
            operation.permission,
            building == null ? null : Ids.read(building).orElse(null),
            operation.strong,
            operation.id,
            object(sent));
    switch (verdict) {
      case ALLOWED -> {}
      case FORBIDDEN ->
          throw new Declined(
              ProblemType.FORBIDDEN,
              "None of your roles has the permission " + operation.permission + ".");
      case OUT_OF_REACH -> throw notFound();
      case WEAK ->
          throw new Declined(
              ProblemType.SECOND_FACTOR,
              "Begin one with POST /api/v1/me/second-factor, and sign in again.");
    }
  }

  private static Declined notFound() {
    return new Declined(ProblemType.NOT_FOUND, "Nothing is here that you may see.");
  }

  /** On what, as the trail names it: a path below the API's root, without what was asked for. */
  private static String object(Sent sent) {
    var path = sent.target().split("\\?", 2)[0];
    return path.startsWith(ApiSite.ROOT) ? path.substring(ApiSite.ROOT.length()) : path;
  }

  private static Map<String, Object> parameters(Operation operation, Sent sent, Faults faults) {
    var values = new LinkedHashMap<String, Object>();
    for (var parameter : operation.parameters) {
      var text = text(parameter, sent, faults);
      if (text == null) {
        if (parameter.required()) faults.add(parameter.name(), "missing", "is needed");
        continue;
      }
      var unknown = new Faults();
      var value =
          parameter.type().parsed(text, parameter.name(), parameter.inPath() ? unknown : faults);
      if (parameter.inPath() && value == null) throw notFound();
      if (value != null) values.put(parameter.name(), value);
    }
    for (var name : sent.query().keySet()) {
      if (!name.equals("format")
          && operation.parameters.stream().noneMatch(p -> !p.inPath() && p.name().equals(name)))
        faults.add(
            name.length() > 60 ? name.substring(0, 60) : name,
            "unknown-parameter",
            "is not asked for here");
    }
    return values;
  }

  private static @Nullable String text(Operation.Parameter parameter, Sent sent, Faults faults) {
    if (parameter.inPath()) return sent.path().get(parameter.name());
    var values = sent.query().get(parameter.name());
    if (values == null || values.isEmpty()) return null;
    if (values.size() > 1) faults.add(parameter.name(), "twice", "is given more than once");
    return values.getFirst();
  }

  private static @Nullable Object body(Operation operation, Sent sent, Faults faults) {
    if (sent.body().length > (operation.large ? LARGE : SMALL))
      throw new Declined(
          ProblemType.TOO_LARGE, "A body here has at most " + (operation.large ? 20 : 1) + " MiB.");
    if (operation.body == null) {
      if (sent.body().length > 0) faults.add("", "unexpected-body", "nothing is sent along here");
      return Nothing.NOTHING;
    }
    var type = sent.headers().contentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json"))
      throw new Declined(ProblemType.NOT_JSON, "Send application/json.");
    var tree = Tree.read(sent.body(), operation.large, faults);
    var read = faults.any() ? null : operation.body.read(tree, "", faults);
    if (operation.files && sent.files().isEmpty())
      faults.add("/" + FormFiles.FIELD, "missing", "is needed");
    return read;
  }

  private static KeptStore.@Nullable Key key(
      Operation operation, Sent sent, @Nullable Caller caller, Faults faults) {
    var key = sent.headers().key();
    if (!operation.isEffectful() || caller == null) return null;
    if (key != null && !operation.takesKey()) {
      faults.add(
          "Idempotency-Key", "not-here", "no answer is kept here, so no key makes it once-only");
      return null;
    }
    if (key == null) {
      if (operation.keyed) faults.add("Idempotency-Key", "missing", "this header is needed here");
      return null;
    }
    if (!key.matches("[\\x21-\\x7e]{8,255}")) {
      faults.add("Idempotency-Key", "not-valid", "must be 8 to 255 visible ASCII characters");
      return null;
    }
    var whole = new ByteArrayOutputStream();
    whole.writeBytes((operation.id + " " + sent.target() + "\n").getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(sent.body());
    for (var file : sent.files()) {
      whole.writeBytes(Digest.of(file.name()));
      whole.writeBytes(Digest.of(file.bytes()));
    }
    return new KeptStore.Key(
        caller.person().value(), key, operation.id, Digest.of(whole.toByteArray()));
  }

  private Answered alone(Request request) {
    return told(request, request.operation.free(request.asked, request.body));
  }

  /** What is the caller's own, read, or changed where only the trail of the house can note it. */
  private Answered personal(Request request) {
    var operation = request.operation;
    if (!operation.isEffectful())
      return people.lookPersonally(
          p -> told(request, operation.personal(p, request.asked, request.body)));
    return Tenant.as(Trail.HOUSE, () -> people.tx(tx -> told(request, done(tx, request))));
  }

  private Answered read(Request request) {
    var db = request.operation.ground == Operation.Ground.PEOPLE ? people : books;
    return db.snapshot(snapshot -> {
      if (request.operation.ground == Operation.Ground.BOOKS) mustExist(snapshot, request);
      return told(request, request.operation.read(snapshot, request.asked));
    });
  }

  private void mustExist(Scope scope, Request request) {
    if (request.asked.parameters().containsKey("building")
        && !gate.exists(scope, request.asked.id("building"))) throw notFound();
  }

  private Answered change(Request request) {
    var db = request.operation.ground == Operation.Ground.BOOKS ? books : people;
    try {
      return db.tx(tx -> once(tx, request));
    } catch (KeptStore.Twin _) {
      throw new Declined(ProblemType.IN_FLIGHT, "Ask again with the same key in a moment.");
    } catch (KeptStore.Reused _) {
      throw new Declined(
          ProblemType.KEY_REUSED,
          "This Idempotency-Key belongs to a request with another content.");
    }
  }

  private Answered once(Tx tx, Request request) {
    if (request.operation.ground == Operation.Ground.BOOKS) mustExist(tx, request);
    var key = request.key;
    if (key != null) {
      var before = kept.claim(tx, key);
      if (before.isPresent()) return again(before.get());
    }
    var answered = told(request, done(tx, request));
    if (key != null)
      kept.keep(
          tx,
          key,
          new KeptStore.Answer(
              answered.status(), answered.body(), answered.headers().get("Location")));
    return answered;
  }

  /** What was answered before, and that it was. */
  private static Answered again(KeptStore.Answer before) {
    var headers = new HashMap<String, String>();
    headers.put("Idempotency-Replayed", "true");
    headers.put("ETag", Written.etag(before.body()));
    if (before.location() != null) headers.put("Location", before.location());
    return new Answered(before.status(), Answered.JSON, before.body(), headers);
  }

  private Reply<Object> done(Tx tx, Request request) {
    var operation = request.operation;
    var reply = operation.change(tx, request.asked, request.body);
    if (reply instanceof Reply.Done<Object>(var body, var location, var before)) {
      var was = was(request, before);
      trail.done(
          tx,
          request.asked.actor(),
          operation.id,
          location == null ? object(request.sent) : location,
          was == null ? null : Digest.of(was),
          Digest.of(Written.of(operation.answer, body)));
    }
    return reply;
  }

  /** What was there before, as it was written; the caller must have known it to replace it. */
  private static byte @Nullable [] was(Request request, @Nullable Object before) {
    var was = before == null ? null : Written.of(request.operation.answer, before);
    if (request.operation.asksForVersion()) mustMatch(request, was);
    return was;
  }

  private static void mustMatch(Request request, byte @Nullable [] was) {
    var expected = request.sent.headers().ifMatch();
    if (expected == null)
      throw new Declined(ProblemType.IF_MATCH, "Send the ETag that you read, as If-Match.");
    if (was == null || !expected.equals(Written.etag(was)))
      throw new Declined(ProblemType.CHANGED, "Read it again, and decide with what is there now.");
  }

  private static Answered told(Request request, Reply<Object> reply) {
    return switch (reply) {
      case Reply.No<Object>(var problem) ->
          throw new Declined(declared(request.operation, problem));
      case Reply.Done<Object>(var body, var location, _) -> told(request, body, location);
    };
  }

  private static Problem declared(Operation operation, Problem problem) {
    if (!Refusals.of(operation).contains(problem.type()))
      throw new IllegalStateException(
          operation.id + " answers " + problem.type().slug() + ", which it does not declare");
    return problem;
  }

  private static Answered told(Request request, Object body, @Nullable String location) {
    var operation = request.operation;
    var headers = new HashMap<String, String>();
    if (location != null) headers.put("Location", "/api/v1" + location);
    if (body instanceof Page<?> page) return page(request, page, headers);
    if (body instanceof Given given) return given(given, headers);
    var bytes = Written.of(operation.answer, body);
    var etag = Written.etag(bytes);
    headers.put("ETag", etag);
    if (operation.method == Operation.Method.GET
        && etag.equals(request.sent.headers().ifNoneMatch()))
      return new Answered(304, Answered.JSON, new byte[0], headers);
    return new Answered(operation.status, Answered.JSON, bytes, headers);
  }

  /** To take away, whatever is in it: not shown as a page of this site, and with no rights. */
  private static Answered given(Given given, Map<String, String> headers) {
    headers.put("Content-Disposition", "attachment; filename=\"" + given.name() + "\"");
    headers.put("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    return new Answered(200, given.type(), given.bytes(), headers);
  }

  private static Answered page(Request request, Page<?> page, Map<String, String> headers) {
    var operation = request.operation;
    if (page.next() != null) headers.put("Koprogo-Next", page.next());
    var accept = request.sent.headers().accept();
    var wantsCsv =
        request.sent.query().containsKey("format")
            ? request.sent.query().get("format").equals(java.util.List.of("csv"))
            : accept != null && accept.startsWith("text/csv");
    if (!wantsCsv)
      return new Answered(
          operation.status, Answered.JSON, Written.page(operation.answer, page), headers);
    headers.put("Content-Disposition", "attachment; filename=\"" + operation.id + ".csv\"");
    return new Answered(
        operation.status, Answered.CSV, Written.csv(operation.answer, page), headers);
  }
}
