package org.koprogo.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.db.DatabaseUrl;

/**
 * How this program is set up, read once from the environment.
 *
 * @param home where the embedded database lives
 * @param writing the application's login, or null for the embedded database
 * @param reading the read-only login; null means the same place and password as {@code writing}
 * @param operator the login that finds organizations by name; null as above
 * @param identity the login that knows people; null as above
 * @param relay the login that carries letters; null as above
 * @param sealer the login that seals the audit trail; null as above
 * @param admin the administrator's way in, where the environment gives one
 * @param edge where the program meets the network
 */
public record Settings(
    Path home,
    Profile profile,
    @Nullable DatabaseUrl writing,
    @Nullable DatabaseUrl reading,
    @Nullable DatabaseUrl operator,
    @Nullable DatabaseUrl identity,
    @Nullable DatabaseUrl relay,
    @Nullable DatabaseUrl sealer,
    @Nullable DatabaseUrl admin,
    Edge edge) {

  private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
  private static final String VERIFIED = "verify-full";

  /** Production insists on an encrypted, durable database of its own. */
  public enum Profile {
    DEVELOPMENT,
    PRODUCTION
  }

  /** Reads the environment; refuses with words what does not fit together. */
  public static Settings of(Map<String, String> environment) {
    var writing = login(environment, "DATABASE_URL", "app_rw");
    var reading = login(environment, "DATABASE_RO_URL", "app_ro");
    var operator = login(environment, "DATABASE_OPERATOR_URL", "app_operator");
    var identity = login(environment, "DATABASE_IDENTITY_URL", "app_identity");
    var relay = login(environment, "DATABASE_RELAY_URL", "app_relay");
    var sealer = login(environment, "DATABASE_SEALER_URL", "app_sealer");
    var admin = url(environment, "DATABASE_ADMIN_URL");
    if (writing == null
        && Stream.of(admin, reading, operator, identity, relay, sealer)
            .anyMatch(Objects::nonNull)) {
      throw new WrongUsage("DATABASE_URL is missing: the other database URLs go with it");
    }
    var profile = profile(environment, writing);
    if (profile == Profile.PRODUCTION && writing == null) {
      throw new Refused(
          "the production profile needs a PostgreSQL of its own: set DATABASE_URL; the embedded one is for trying out");
    }
    return new Settings(
        home(environment),
        profile,
        encrypted(profile, "DATABASE_URL", writing),
        encrypted(profile, "DATABASE_RO_URL", reading),
        encrypted(profile, "DATABASE_OPERATOR_URL", operator),
        encrypted(profile, "DATABASE_IDENTITY_URL", identity),
        encrypted(profile, "DATABASE_RELAY_URL", relay),
        encrypted(profile, "DATABASE_SEALER_URL", sealer),
        encrypted(profile, "DATABASE_ADMIN_URL", admin),
        Edge.of(environment));
  }

  public boolean isProduction() {
    return profile == Profile.PRODUCTION;
  }

  private static Path home(Map<String, String> environment) {
    var given = environment.getOrDefault("KOPROGO_HOME", "");
    try {
      return Path.of(given.isEmpty() ? ".koprogo" : given).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new WrongUsage("KOPROGO_HOME is not a path: " + e.getReason());
    }
  }

  private static Profile profile(Map<String, String> environment, @Nullable DatabaseUrl writing) {
    return switch (environment.getOrDefault("KOPROGO_PROFILE", "")) {
      case "" -> writing == null || writing.isLoopback() ? Profile.DEVELOPMENT : Profile.PRODUCTION;
      case "development" -> Profile.DEVELOPMENT;
      case "production" -> Profile.PRODUCTION;
      default -> throw new WrongUsage("KOPROGO_PROFILE is development or production");
    };
  }

  private static @Nullable DatabaseUrl url(Map<String, String> environment, String name) {
    var text = environment.getOrDefault(name, "");
    if (text.isEmpty()) return null;
    try {
      return DatabaseUrl.parse(text);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(name + ": " + e.getMessage());
    }
  }

  /** The logins have fixed names: every privilege in the database is given to a name. */
  private static @Nullable DatabaseUrl login(
      Map<String, String> environment, String name, String role) {
    var url = url(environment, name);
    if (url != null && !url.user().equals(role)) {
      throw new Refused(
          name
              + " logs in as "
              + url.user()
              + ": it must be "
              + role
              + ", which cannot pass the wall between organizations");
    }
    return url;
  }

  /**
   * On this machine encrypted is enough. Elsewhere the server must prove by its certificate that it
   * bears the name that was meant, or whoever stands in between reads everything. Nothing said
   * means that; saying less is refused.
   */
  private static @Nullable DatabaseUrl encrypted(
      Profile profile, String name, @Nullable DatabaseUrl url) {
    if (url == null || profile != Profile.PRODUCTION) return url;
    var least = url.isLoopback() ? "require" : VERIFIED;
    if (url.sslMode().isEmpty()) return url.withSslMode(least);
    if (url.isLoopback() ? ENCRYPTED.contains(url.sslMode()) : url.sslMode().equals(VERIFIED))
      return url;
    throw new Refused(
        name
            + " has sslmode="
            + url.sslMode()
            + ": production needs an encrypted connection, here sslmode="
            + least
            + " at least");
  }
}
