package org.koprogo.admin;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.commands.Trouble;
import org.koprogo.delivery.Outbox;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Operators;
import org.koprogo.identity.People;
import org.koprogo.kernel.Db;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Refused;
import org.koprogo.platform.Settings;
import org.koprogo.platform.WrongUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin}: who runs this server, and which organizations it has. */
@Command(
    name = "admin",
    description = "Lets the first people in: operators of this server, and administrators.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "operator | organization")
public final class AdminCommand implements Runnable {
  private static final String HERE = "http://127.0.0.1:8080";
  private final Supplier<Settings> settings;
  private final Clock clock;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--language",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      defaultValue = "fr",
      description = "of the letter: fr, nl, de or en (default: ${DEFAULT-VALUE})")
  private String language = "fr";

  public AdminCommand(Supplier<Settings> settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "say what: operator or organization");
  }

  @Command(
      description = {
        "Makes somebody an operator of this server, and prints the link by which he begins.",
        "Needs the database's administrator: no login of the server can make an operator."
      },
      mixinStandardHelpOptions = true)
  int operator(
      @Parameters(paramLabel = "EMAIL", description = "his address") String email,
      @Parameters(paramLabel = "NAME", description = "his name") String name) {
    var first = first(email, name);
    var set = settings.get();
    try (var platform = Platform.open(set, err()::println)) {
      var admin =
          platform
              .admin()
              .orElseThrow(() ->
                  new Refused(
                      "this command works as the database's administrator: set DATABASE_ADMIN_URL"))
              .dataSource("koprogo-admin");
      var people = people(platform, set);
      var link =
          new Operators(new Db(admin, admin), people)
              .appoint(first.email(), first.name(), first.language());
      out().println(email + " is an operator of this server.");
      tell(link);
    }
    return Trouble.DONE;
  }

  @Command(
      description = {
        "Opens an organization with its first administrator, and prints the link by which he begins."
      },
      mixinStandardHelpOptions = true)
  int organization(
      @Parameters(paramLabel = "NAME", description = "its name") String name,
      @Option(
              names = "--administrator",
              paramLabel = "EMAIL",
              required = true,
              description = "the address of its first administrator")
          String email,
      @Option(
              names = "--administrator-name",
              paramLabel = "NAME",
              description = "his name (default: his address)")
          @Nullable String administratorName) {
    if (name.isBlank() || name.length() > 200)
      throw new WrongUsage("a name has 1 to 200 characters");
    var first = first(email, administratorName == null ? email : administratorName);
    var set = settings.get();
    try (var platform = Platform.open(set, err()::println)) {
      var memberships = new Memberships(people(platform, set), clock);
      var offices =
          new Offices(platform.organizations(), platform.people(), memberships, new Trail());
      switch (offices.open(name, first, "system")) {
        case Offices.Result.Taken _ ->
            throw new Refused(name + " has an administrator already, who lets others in");
        case Offices.Result.Opened(var id, _, var link) -> {
          out().println(name + " is open as " + id + ".");
          tell(link);
        }
      }
    }
    return Trouble.DONE;
  }

  private Offices.First first(String email, String name) {
    try {
      return new Offices.First(email, name, language);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private People people(Platform platform, Settings set) {
    var site = set.edge().site();
    if (site == null)
      out().println("Links lead to " + HERE + "; where the server is elsewhere, set KOPROGO_SITE.");
    return new People(
        platform.people(), clock, new Outbox(), site == null ? HERE : site.toString());
  }

  private void tell(@Nullable String link) {
    out()
        .println(
            link == null
                ? "He chose a password before, and signs in with it."
                : "He chooses his password here, within seven days: " + link);
    out().flush();
  }

  private PrintWriter out() {
    return requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return requireNonNull(spec).commandLine().getErr();
  }
}
