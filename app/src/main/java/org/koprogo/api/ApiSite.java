package org.koprogo.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Traces;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.web.Bodies;
import org.koprogo.web.Origin;
import org.koprogo.web.Site;
import org.koprogo.web.Teller;
import org.koprogo.web.Unanswered;
import org.koprogo.web.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves every room's operations, and the document that describes them. */
public final class ApiSite implements Site, Teller {
  /** Under which all operations are. */
  public static final String ROOT = "/api/v1";

  private static final ProblemType ELSEWHERE =
      new ProblemType("misdirected", 421, "The server does not answer to that name");

  private static final Logger LOG = LoggerFactory.getLogger(ApiSite.class);

  /** One line per request, with nothing of what it said. */
  private static final Logger REQUESTS = LoggerFactory.getLogger("org.koprogo.api.requests");

  private final List<Operation> operations;
  private final Gate gate;
  private final Ways ways;
  private final String cookie;
  private final Clock clock;
  private final Answering answering;
  private final byte[] document;
  private final List<Manual.Chapter> manual;
  private final Watch watch;

  /**
   * The ways to the database.
   *
   * @param secondFactor whether who moves money of an organization must have shown one
   * @param encrypted whether browsers come by an encrypted way
   */
  public record Ways(Db books, Db people, Predicate<Scope> secondFactor, boolean encrypted) {}

  /**
   * @param exists whether the organization of a scope has a building
   * @param watch told of every request
   */
  public ApiSite(
      List<Api> rooms,
      Ways ways,
      Sessions sessions,
      Trail trail,
      Clock clock,
      BiPredicate<Scope, BuildingId> exists,
      Watch watch) {
    this.watch = watch;
    this.operations = rooms.stream().flatMap(r -> r.operations().stream()).toList();
    var ids = new HashSet<String>();
    var routes = new HashSet<String>();
    var problems = new HashMap<String, ProblemType>();
    for (var operation : operations) {
      for (var type : operation.problems) {
        var known = problems.putIfAbsent(type.slug(), type);
        if (known != null && !known.equals(type))
          throw new IllegalStateException("two problems are called " + type.slug());
      }
      if (!ids.add(operation.id)) throw new IllegalStateException("twice: " + operation.id);
      if (!routes.add(operation.method + operation.path.replaceAll("\\{[^}]*}", "{}")))
        throw new IllegalStateException("two answer " + operation.method + " " + operation.path);
    }
    this.gate = new Gate(ways.books(), sessions, trail, exists, ways.secondFactor());
    this.answering = new Answering(ways.books(), ways.people(), gate, trail, clock);
    this.ways = ways;
    this.cookie = Cookies.named(Cookies.NAME, ways.encrypted());
    this.clock = clock;
    var told = new OpenApi(operations, cookie).document();
    this.document = Written.tree(told);
    this.manual = Manual.of(told);
  }

  /** The document for people. */
  public List<Manual.Chapter> manual() {
    return manual;
  }

  /** The OpenAPI document, in UTF-8. */
  public byte[] document() {
    return document.clone();
  }

  /** The same operations, and the same gate, for the pages of this program. */
  public Within within(Within.Past past) {
    return new Within(operations, answering, gate, new Within.Around(ways, past), clock);
  }

  @Override
  public void addTo(JavalinConfig config) {
    for (var operation : operations) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(operation.method.name()),
          ROOT + operation.path,
          context -> watched(operation, context));
      if (operation.method == Operation.Method.GET)
        config.routes.addHttpHandler(
            HandlerType.HEAD, ROOT + operation.path, context -> watched(operation, context));
    }
    config.routes.addHttpHandler(
        HandlerType.GET,
        "/api/openapi.json",
        context -> context.contentType("application/json").result(document));
    for (var method :
        List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS)) config.routes.addHttpHandler(method, "/api/<rest>", this::nobody);
  }

  /**
   * Programs are told in their own form, whatever the server refuses before an operation is asked.
   */
  @Override
  public void tell(Context context, Unanswered unanswered) {
    var problem =
        switch (unanswered) {
          case Unanswered.Refused(var status) -> refused(status);
          case Unanswered.Unavailable _ ->
              Problem.of(ProblemType.UNAVAILABLE, "Please try again in a moment.");
          case Unanswered.Fault(var incident) ->
              Problem.of(ProblemType.FAULT, "Please report incident " + incident + ".");
        };
    send(context, problem(context, problem));
  }

  private static Problem refused(int status) {
    return switch (status) {
      case 404 -> Problem.of(ProblemType.NOT_FOUND, "No such path.");
      case 405 -> Problem.of(ProblemType.METHOD, "This path does not know the method.");
      case 421 -> Problem.of(ELSEWHERE, "Ask it by its own name.");
      default -> Problem.of(ProblemType.INVALID, "The request cannot be read.");
    };
  }

  /** Paths that nobody serves, and methods that a path does not know. */
  private void nobody(Context context) {
    var path = context.path();
    var methods =
        operations.stream()
            .filter(o -> path.matches(ROOT + o.path.replaceAll("\\{[^}]*}", "[^/]+")))
            .flatMap(o ->
                o.method == Operation.Method.GET
                    ? Stream.of("GET", "HEAD")
                    : Stream.of(o.method.name()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    var type = methods.isEmpty() ? ProblemType.NOT_FOUND : ProblemType.METHOD;
    if (!methods.isEmpty()) context.header("Allow", methods);
    send(
        context,
        Answering.problem(
            Problem.of(
                type, methods.isEmpty() ? "No such path." : "This path knows " + methods + "."),
            sent(context, Map.of(), new byte[0])));
  }

  /** Gives the request a name that its answer and its line in the log share. */
  private void watched(Operation operation, Context context) {
    var request = Ids.next().toString();
    var began = System.nanoTime();
    context.header("Koprogo-Request", request);
    try {
      handle(operation, context);
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - began);
      watch.answered(operation.id, context.statusCode(), took);
      REQUESTS
          .atInfo()
          .addKeyValue("operation", operation.id)
          .addKeyValue("status", context.statusCode())
          .addKeyValue("milliseconds", took.toMillis())
          .addKeyValue("request", request)
          .log("answered");
    }
  }

  private void handle(Operation operation, Context context) {
    var body = new byte[0];
    try {
      if (operation.files && Uploads.isForm(context.header("Content-Type"))) {
        withFiles(operation, context);
        return;
      }
      body = Bodies.read(context, (operation.large ? Answering.LARGE : Answering.SMALL) + 1);
      send(context, answering.answer(operation, sent(context, context.pathParamMap(), body)));
    } catch (IOException e) {
      LOG.info("a body did not arrive: {}", operation.id);
      send(context, problem(context, Problem.of(ProblemType.INVALID, "The body did not arrive.")));
    } catch (RuntimeException e) {
      send(context, failed(operation, context, e));
    }
  }

  /** Of somebody whom nobody knows not a byte is read. */
  private void withFiles(Operation operation, Context context) throws IOException {
    var nothing = sent(context, context.pathParamMap(), new byte[0]);
    if (gate.caller(nothing.client().secret()).isEmpty()) {
      send(context, answering.answer(operation, nothing));
      return;
    }
    if (!Uploads.inPlace(() -> send(context, read(operation, context, nothing))))
      send(context, problem(context, Problem.of(ProblemType.UNAVAILABLE, "Others are sending.")));
  }

  private Answered read(Operation operation, Context context, Sent nothing) throws IOException {
    return switch (Uploads.read(context)) {
      case Uploads.Read.TooLarge _ ->
          problem(context, Problem.of(ProblemType.TOO_LARGE, "A file has at most 20 MiB."));
      case Uploads.Read.Unreadable _ ->
          problem(context, Problem.of(ProblemType.NOT_JSON, "Send multipart/form-data."));
      case Uploads.Read.Whole(var form) -> answered(operation, nothing, form);
    };
  }

  private Answered answered(Operation operation, Sent nothing, Uploads.Form form) {
    try {
      return answering.answer(operation, FormFiles.of(operation, nothing, form));
    } catch (Declined declined) {
      return Answering.problem(declined.problem(), nothing);
    }
  }

  private Answered failed(Operation operation, Context context, RuntimeException e) {
    if (WorldFailed.isBehind(e)) {
      LOG.warn("{} cannot be answered: {}", operation.id, e.getClass().getSimpleName());
      return problem(context, Problem.of(ProblemType.UNAVAILABLE, "Please try again in a moment."));
    }
    var incident = UUID.randomUUID();
    LOG.error("incident {} in {}: {}", incident, operation.id, Traces.wordless(e));
    return problem(
        context, Problem.of(ProblemType.FAULT, "Please report incident " + incident + "."));
  }

  private Answered problem(Context context, Problem problem) {
    return Answering.problem(problem, sent(context, Map.of(), new byte[0]));
  }

  private Sent sent(Context context, Map<String, String> path, byte[] body) {
    var query = context.queryString();
    var cookie = context.cookie(this.cookie);
    var bearer = bearer(context.header("Authorization"));
    var device = context.header("User-Agent");
    return new Sent(
        new HashMap<>(path),
        context.queryParamMap(),
        context.path() + (query == null ? "" : "?" + query),
        body,
        new Sent.Headers(
            context.header("Content-Type"),
            context.header("Accept"),
            context.header("Idempotency-Key"),
            context.header("If-Match"),
            context.header("If-None-Match"),
            Origin.isOurs(context)),
        new Asked.Client(
            context.ip(), device == null ? "unknown" : device, bearer == null ? cookie : bearer),
        bearer == null && cookie != null,
        List.of());
  }

  private static @Nullable String bearer(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) return null;
    return header.substring(7).strip();
  }

  private static void send(Context context, Answered answered) {
    answered.headers().forEach(context::header);
    context.status(answered.status()).contentType(answered.type()).result(answered.body());
  }
}
