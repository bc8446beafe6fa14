package org.koprogo.web;

import gg.jte.output.Utf8ByteOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Traces;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages over HTTP, on this machine's own address alone. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String ADDRESS = "127.0.0.1";
  private static final int STOP_MILLISECONDS = 22_000;
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Templates TEMPLATES = new StaticTemplates();

  private final Javalin javalin;

  /**
   * Where the server is met.
   *
   * @param production whether browsers come by an encrypted way, and must go on so
   * @param host under which people reach it, besides this machine's own names
   * @param patience for how long a request may take
   */
  public record Place(boolean production, @Nullable String host, Patience patience) {
    /** A place for this machine alone. */
    public static final Place HERE = new Place(false, null);

    /** With the usual patience. */
    public Place(boolean production, @Nullable String host) {
      this(production, host, Patience.USUAL);
    }
  }

  private WebServer(int port, Place place, List<Pages> pages, List<Site> sites) {
    try {
      this.javalin =
          Javalin.create(
                  config -> {
                    configure(config, place, pages);
                    sites.forEach(site -> site.addTo(config));
                  })
              .start(ADDRESS, port);
    } catch (JavalinBindException e) {
      throw new WorldFailed("port " + port + " is taken: choose another with --port", e);
    }
  }

  /**
   * Starts to answer.
   *
   * @param port 0 takes a free one
   */
  public static WebServer start(int port, List<Pages> pages) {
    return start(port, pages, List.of());
  }

  /** The same with what is served beside the pages. */
  public static WebServer start(int port, List<Pages> pages, List<Site> sites) {
    return start(port, Place.HERE, pages, sites);
  }

  /** The same, for others than this machine alone. */
  public static WebServer start(int port, Place place, List<Pages> pages, List<Site> sites) {
    return new WebServer(port, place, pages, sites);
  }

  /** Where the first page is. */
  public String url() {
    return "http://" + ADDRESS + ":" + javalin.port() + "/";
  }

  /** Answers the requests under way and takes no new ones. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, Place place, List<Pages> pages) {
    var guard = new Guard(place);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> graceful(server, guard, place.patience()));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(true);
      http.addCustomizer(guard);
    });
    config.routes.before(context -> turnAway(context, guard));
    for (var asset : Assets.all()) serve(config, asset.path(), context -> give(context, asset));
    var routes = new Routes();
    pages.forEach(room -> room.addTo(routes));
    for (var route : routes.all()) serve(config, route.path(), handler(route.page()));
    config.routes.exception(HttpResponseException.class, (e, context) -> refused(context, e));
    config.routes.exception(Exception.class, (e, context) -> fault(context, e));
  }

  /** Outermost, so that what waits for an answer is known; then the clock of the request. */
  private static void graceful(Server server, Guard guard, Patience patience) {
    server.setHandler(new GracefulHandler(new Timekeeper(patience)));
    server.setStopTimeout(STOP_MILLISECONDS);
    server.setErrorHandler(new PlainErrors(guard));
  }

  private static void serve(JavalinConfig config, String path, Handler handler) {
    config.routes.addHttpHandler(HandlerType.GET, path, handler);
    config.routes.addHttpHandler(HandlerType.HEAD, path, handler);
  }

  /** Only reading is possible, and only for pages that were meant to come from here. */
  private static void turnAway(Context context, Guard guard) {
    if (!guard.isForUs(context.header("Host"))) {
      throw new HttpResponseException(421, "This server does not answer to that name.");
    }
    if (!READING.contains(context.method())
        && !HandlerType.POST.equals(context.method())
        && !context.path().startsWith("/api/")) {
      context.header("Allow", "GET, HEAD");
      throw new HttpResponseException(405, "These pages can be read, not written.");
    }
  }

  private static Handler handler(Function<PageRequest, Answer> page) {
    return context -> {
      switch (page.apply(new PageRequest(context))) {
        case Answer.Page shown -> show(context, 200, shown);
        case Answer.NotUnderstood(var words) -> throw new HttpResponseException(400, words);
        case Answer.NotFound _ -> throw new HttpResponseException(404);
      }
    };
  }

  private static void show(Context context, int status, Answer.Page page) {
    var output = new Utf8ByteOutput();
    TEMPLATES.webFrame(page.title(), Assets.STYLE, page.body()).render(output);
    context.status(status).contentType("text/html; charset=utf-8").result(output.toByteArray());
  }

  private static void tell(Context context, int status, String title, String words) {
    show(context, status, new Answer.Page(title, List.of(), TEMPLATES.webMessage(title, words)));
  }

  private static void refused(Context context, HttpResponseException e) {
    var methods = e.getDetails().get("availableMethods");
    if (methods != null) context.header("Allow", methods);
    if (e.getStatus() == 404) {
      tell(context, 404, "Not found", "There is no such page, or it is not for you.");
    } else {
      tell(context, e.getStatus(), "Not possible", String.valueOf(e.getMessage()));
    }
  }

  private static void unavailable(Context context, Exception e) {
    LOG.warn("a page cannot be shown: {}", e.getClass().getSimpleName());
    context.header("Retry-After", "5");
    tell(
        context,
        503,
        "Not available",
        "The database does not answer at the moment. Please try again.");
  }

  /** The reader gets a number; the log has the same number with all that is known. */
  private static void fault(Context context, Exception e) {
    if (WorldFailed.isBehind(e)) {
      unavailable(context, e);
      return;
    }
    var incident = UUID.randomUUID();
    // Not the path: people write into it what they like, and the trace says which page it was.
    LOG.error("incident {}: {}", incident, Traces.wordless(e));
    tell(
        context,
        500,
        "A fault",
        "This should not have happened. Please report incident " + incident + ".");
  }

  private static void give(Context context, Assets.Asset asset) {
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Vary", "Accept-Encoding")
        .contentType(asset.type());
    var accepted = context.header("Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip")) {
      context.result(asset.plain());
      return;
    }
    context.header("Content-Encoding", "gzip").result(asset.zipped());
  }
}
