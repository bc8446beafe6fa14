package org.koprogo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.admin.Machine;
import org.koprogo.audit.Sealer;
import org.koprogo.commands.ServeCommand;
import org.koprogo.delivery.MailCarrier;
import org.koprogo.delivery.Mailbox;
import org.koprogo.delivery.Relay;
import org.koprogo.health.Management;
import org.koprogo.health.Metrics;
import org.koprogo.identity.OidcProvider;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.organizations.Organizations;
import org.koprogo.platform.Edge;
import org.koprogo.platform.Job;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program as the server runs it: pages, API, and what works beside the requests. */
final class Serving implements ServeCommand.Program {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
  private static final Duration BETWEEN_LETTERS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_SEALS = Duration.ofMinutes(1);

  private final Rooms rooms;
  private final Clock clock;
  private final List<Job> jobs = new CopyOnWriteArrayList<>();

  Serving(Rooms rooms, Clock clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  @Override
  public ServeCommand.Served on(Platform platform, Settings settings, String site) {
    var mail = settings.edge().mail();
    var mailbox = new Mailbox(platform.letters(), mail == null && !settings.isProduction());
    var metrics = metrics(platform, mailbox);
    var ways =
        new Wiring.Ways(
            platform.db(),
            platform.people(),
            mailbox,
            platform.organizations(),
            settings.isProduction(),
            new Machine.Parts(Main.VERSION, settings.home(), () -> pools(platform), this::jobs));
    var all = Wiring.serve(ways, rooms, clock, place(settings.edge(), site), metrics);
    if (mail == null && settings.isProduction())
      LOG.warn("letters wait: KOPROGO_SMTP_URL names no server that takes them");
    return new ServeCommand.Served(
        all.teller(), all.sites(), ready -> beside(platform, settings.edge(), metrics, ready));
  }

  private static List<Machine.Use> pools(Platform platform) {
    return platform.uses().stream()
        .map(use -> {
          var now = use.now().get();
          return new Machine.Use(
              use.pool(),
              now.getActiveConnections(),
              now.getIdleConnections(),
              now.getThreadsAwaitingConnection(),
              use.most());
        })
        .toList();
  }

  private List<Job.State> jobs() {
    return jobs.stream().map(Job::state).toList();
  }

  /** Begins work that goes on until the server ends. */
  private Job begun(String name, Duration pause, Runnable work) {
    var job = Job.start(name, pause, clock, work);
    jobs.add(job);
    return job;
  }

  private static Wiring.Place place(Edge edge, String site) {
    var oidc = edge.oidc();
    return new Wiring.Place(
        site,
        oidc == null ? null : new OidcProvider(oidc.issuer(), oidc.clientId(), oidc.secret()));
  }

  private static Metrics metrics(Platform platform, Mailbox mailbox) {
    var metrics = new Metrics();
    platform.uses().forEach(use -> metrics.pool(use.pool(), use.now()));
    metrics.gauge(
        "koprogo.letters.waiting", "Letters not yet carried.", () -> mailbox.state().waiting());
    metrics.gauge("koprogo.letters.parked", "Letters given up.", () -> mailbox.state().parked());
    metrics.counter(
        "koprogo.retries",
        "Work repeated because of another transaction.",
        () -> platform.db().retries() + platform.people().retries());
    return metrics;
  }

  private List<AutoCloseable> beside(
      Platform platform, Edge edge, Metrics metrics, BooleanSupplier ready) {
    var begun = new ArrayList<AutoCloseable>();
    begun.add(management(edge.managementPort(), metrics, ready));
    var mail = edge.mail();
    if (mail != null) begun.add(begun("relay", BETWEEN_LETTERS, relay(platform, mail, edge)));
    var sealer =
        new Sealer(
            platform.seals(),
            () ->
                platform.organizations().list().stream()
                    .map(Organizations.Organization::id)
                    .toList());
    begun.add(begun("sealer", BETWEEN_SEALS, sealer::run));
    return begun;
  }

  private Runnable relay(Platform platform, Edge.Mail mail, Edge edge) {
    var server =
        new MailCarrier.Server(
            mail.host(), mail.port(), mail.user(), mail.password(), mail.encrypted());
    var carrier = new MailCarrier(server, edge.from());
    return new Relay(platform.letters(), clock, carrier)::run;
  }

  private static Management management(
      @Nullable Integer port, Metrics metrics, BooleanSupplier ready) {
    var management = managementAt(port, metrics, ready);
    LOG.info("health and metrics are on http://127.0.0.1:{}", management.port());
    return management;
  }

  private static Management managementAt(
      @Nullable Integer port, Metrics metrics, BooleanSupplier ready) {
    if (port != null) return Management.start(port, ready, metrics::text);
    try {
      return Management.start(Edge.MANAGEMENT, ready, metrics::text);
    } catch (WorldFailed _) {
      return Management.start(0, ready, metrics::text); // a second server on one machine
    }
  }
}
