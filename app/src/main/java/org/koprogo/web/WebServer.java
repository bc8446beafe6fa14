package org.koprogo.web;

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
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Traces;
import org.koprogo.kernel.WorldFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves sites over HTTP, on this machine's own address alone. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String ADDRESS = "127.0.0.1";
  private static final int STOP_MILLISECONDS = 22_000;
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

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

  private WebServer(int port, Place place, Teller teller, List<Site> sites) {
    try {
      this.javalin =
          Javalin.create(
                  config -> {
                    configure(config, place, teller);
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
   * @param teller says what no site answers
   */
  public static WebServer start(int port, Place place, Teller teller, List<Site> sites) {
    return new WebServer(port, place, teller, sites);
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

  private static void configure(JavalinConfig config, Place place, Teller teller) {
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
    config.routes.after(Bodies::hearOut);
    config.routes.exception(
        HttpResponseException.class, (e, context) -> refused(teller, context, e));
    config.routes.exception(Exception.class, (e, context) -> failed(teller, context, e));
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
      throw new HttpResponseException(421);
    }
    if (!READING.contains(context.method())
        && !HandlerType.POST.equals(context.method())
        && !context.path().startsWith("/api/")) {
      context.header("Allow", "GET, HEAD");
      throw new HttpResponseException(405);
    }
  }

  private static void refused(Teller teller, Context context, HttpResponseException e) {
    var methods = e.getDetails().get("availableMethods");
    if (methods != null) context.header("Allow", methods);
    teller.tell(context, new Unanswered.Refused(e.getStatus()));
  }

  /** The reader of a fault gets a number; the log has the same number with all that is known. */
  private static void failed(Teller teller, Context context, Exception e) {
    if (WorldFailed.isBehind(e)) {
      LOG.warn("a page cannot be shown: {}", e.getClass().getSimpleName());
      context.header("Retry-After", "5");
      teller.tell(context, new Unanswered.Unavailable());
      return;
    }
    var incident = UUID.randomUUID();
    // Not the path: people write into it what they like, and the trace says which page it was.
    LOG.error("incident {}: {}", incident, Traces.wordless(e));
    teller.tell(context, new Unanswered.Fault(incident));
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
