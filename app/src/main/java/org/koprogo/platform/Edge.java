package org.koprogo.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the program meets the network.
 *
 * @param site how people reach the pages, without a slash at the end; null means this machine
 * @param mail what carries letters; null when nothing does
 * @param from whom letters are from
 * @param oidc by whom people may sign in too; null when nobody is named
 * @param managementPort of health and metrics; null means the usual one, or a free one if it is
 *     taken
 */
public record Edge(
    @Nullable URI site,
    @Nullable Mail mail,
    String from,
    @Nullable Oidc oidc,
    @Nullable Integer managementPort) {
  /** The port of health and metrics when nothing is said. */
  public static final int MANAGEMENT = 8081;

  /** The names of this machine, which a provider may have without encryption to try things out. */
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

  /** Nothing said. */
  public static final Edge QUIET = of(Map.of());

  /**
   * A server that takes letters.
   *
   * @param encrypted from the first byte; else when the server offers it
   */
  public record Mail(
      String host, int port, @Nullable String user, @Nullable String password, boolean encrypted) {
    /** A setting that is printed shows no password. */
    @Override
    public String toString() {
      return (encrypted ? "smtps://" : "smtp://") + host + ":" + port;
    }
  }

  /**
   * An OpenID provider.
   *
   * @param clientId by which it knows this server
   */
  public record Oidc(URI issuer, String clientId, String secret) {
    /** A setting that is printed shows no secret. */
    @Override
    public String toString() {
      return clientId + " at " + issuer;
    }
  }

  static Edge of(Map<String, String> environment) {
    var site = environment.getOrDefault("KOPROGO_SITE", "");
    var mail = environment.getOrDefault("KOPROGO_SMTP_URL", "");
    var port = environment.getOrDefault("KOPROGO_MANAGEMENT_PORT", "");
    var host = site.isEmpty() ? "localhost" : site(site).getHost();
    return new Edge(
        site.isEmpty() ? null : site(site),
        mail.isEmpty() ? null : mail(mail),
        environment.getOrDefault("KOPROGO_MAIL_FROM", "koprogo@" + host),
        oidc(environment),
        port.isEmpty() ? null : port(port));
  }

  private static @Nullable Oidc oidc(Map<String, String> environment) {
    var issuer = environment.getOrDefault("KOPROGO_OIDC_ISSUER", "");
    var client = environment.getOrDefault("KOPROGO_OIDC_CLIENT_ID", "");
    var secret = secret(environment);
    if (issuer.isEmpty() && client.isEmpty() && secret.isEmpty()) return null;
    if (issuer.isEmpty() || client.isEmpty() || secret.isEmpty())
      throw new WrongUsage(
          "KOPROGO_OIDC_ISSUER, KOPROGO_OIDC_CLIENT_ID and KOPROGO_OIDC_CLIENT_SECRET go together");
    var url = uri("KOPROGO_OIDC_ISSUER", issuer);
    var isHere = "http".equals(url.getScheme()) && HERE.contains(String.valueOf(url.getHost()));
    if (url.getHost() == null || !("https".equals(url.getScheme()) || isHere))
      throw new WrongUsage("KOPROGO_OIDC_ISSUER is an address such as https://login.example.org");
    return new Oidc(url, client, secret);
  }

  private static String secret(Map<String, String> environment) {
    var given = environment.getOrDefault("KOPROGO_OIDC_CLIENT_SECRET", "");
    var file = environment.getOrDefault("KOPROGO_OIDC_CLIENT_SECRET_FILE", "");
    if (file.isEmpty()) return given;
    if (!given.isEmpty())
      throw new WrongUsage(
          "KOPROGO_OIDC_CLIENT_SECRET and KOPROGO_OIDC_CLIENT_SECRET_FILE: one of the two");
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException _) {
      throw new WrongUsage("KOPROGO_OIDC_CLIENT_SECRET_FILE cannot be read");
    }
  }

  private static URI site(String text) {
    var site = uri("KOPROGO_SITE", text);
    if (site.getHost() == null || !text.matches("https?://[^/]+"))
      throw new WrongUsage("KOPROGO_SITE is an address such as https://koprogo.example.org");
    return site;
  }

  private static Mail mail(String text) {
    var url = uri("KOPROGO_SMTP_URL", text);
    var encrypted = "smtps".equals(url.getScheme());
    if (url.getHost() == null || !(encrypted || "smtp".equals(url.getScheme())))
      throw new WrongUsage("KOPROGO_SMTP_URL is smtp://user:password@host:port, or smtps://");
    var who = url.getRawUserInfo() == null ? new String[0] : url.getRawUserInfo().split(":", 2);
    return new Mail(
        url.getHost(),
        url.getPort() > 0 ? url.getPort() : encrypted ? 465 : 587,
        who.length > 0 ? decoded(who[0]) : null,
        who.length > 1 ? decoded(who[1]) : null,
        encrypted);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static URI uri(String name, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new WrongUsage(name + " is no address"); // its text may hold a password
    }
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535)
      throw new WrongUsage("KOPROGO_MANAGEMENT_PORT is a number from 0 to 65535");
    return Integer.parseInt(text);
  }
}
