package org.koprogo.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who comes in, read from {@code
 * postgresql://user:password@host:port/database?sslmode=…}. Printing one never shows the password.
 */
public record DatabaseUrl(
    String host, int port, String database, String user, String password, String sslMode) {
  private static final String TRUST_OF_JAVA = "org.postgresql.ssl.DefaultJavaSSLFactory";

  /** Refuses, with words, anything that is not a complete PostgreSQL URL. */
  public static DatabaseUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a PostgreSQL URL: " + e.getReason(), e);
    }
    var scheme = uri.getScheme() == null ? "" : uri.getScheme();
    if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
      throw new IllegalArgumentException("a database URL begins with postgresql://");
    }
    var userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var colon = userInfo.indexOf(':');
    var path = uri.getPath() == null ? "" : uri.getPath();
    if (uri.getHost() == null || userInfo.isEmpty() || path.length() < 2) {
      throw new IllegalArgumentException(
          "a database URL names user, host and database: postgresql://user:password@host:5432/name");
    }
    return new DatabaseUrl(
        uri.getHost().replaceAll("[\\[\\]]", ""),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        path.substring(1),
        decode(colon < 0 ? userInfo : userInfo.substring(0, colon)),
        colon < 0 ? "" : decode(userInfo.substring(colon + 1)),
        sslMode(uri.getRawQuery()));
  }

  private static String sslMode(@org.jspecify.annotations.Nullable String query) {
    if (query != null) {
      for (var pair : query.split("&", -1)) {
        if (pair.startsWith("sslmode=")) return pair.substring("sslmode=".length());
      }
    }
    return "";
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public DatabaseUrl withDatabase(String other) {
    return new DatabaseUrl(host, port, other, user, password, sslMode);
  }

  public DatabaseUrl withUser(String name, String secret) {
    return new DatabaseUrl(host, port, database, name, secret, sslMode);
  }

  public DatabaseUrl withSslMode(String mode) {
    return new DatabaseUrl(host, port, database, user, password, mode);
  }

  public boolean isLoopback() {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127(\\.[0-9]{1,3}){3}"); // and not 127.example.com
  }

  /**
   * Whose certificates count when the server's is looked at: those of {@code
   * ~/.postgresql/root.crt}, as for every client of PostgreSQL, or those that Java trusts where
   * there is no such file. The driver alone would know the file only.
   */
  private boolean trustsAsJava() {
    return sslMode.startsWith("verify-")
        && !Files.exists(Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"));
  }

  /** A source of single connections; every wait in it has an end. */
  public PGSimpleDataSource dataSource(String applicationName) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName(applicationName);
    source.setConnectTimeout(5);
    source.setSocketTimeout(35);
    source.setCancelSignalTimeout(2);
    source.setTcpKeepAlive(true);
    if (!sslMode.isEmpty()) source.setSslMode(sslMode);
    if (trustsAsJava()) source.setSslfactory(TRUST_OF_JAVA);
    return source;
  }

  /**
   * One connection for an administrator's work: no socket deadline, because a migration may take
   * its time.
   */
  public Connection open(String applicationName) throws SQLException {
    var source = dataSource(applicationName);
    source.setSocketTimeout(0);
    return source.getConnection();
  }

  public Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    if (!sslMode.isEmpty()) properties.setProperty("sslmode", sslMode);
    if (trustsAsJava()) properties.setProperty("sslfactory", TRUST_OF_JAVA);
    return properties;
  }

  @Override
  public String toString() {
    return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
  }
}
