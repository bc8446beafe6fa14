package org.koprogo.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.koprogo.db.Audit;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.Migration;

/**
 * What must be true before the first request, on every start: a server new enough, no migration
 * pending, logins that cannot pass the wall, a catalogue without a finding, and in production
 * settings under which a commit survives a crash. Any doubt is a refusal.
 */
final class StartChecks {
  private static final int OLDEST_MAJOR = 15;
  private static final int SECONDS_TO_LOG_IN = 5;

  private StartChecks() {}

  static void pass(Settings settings, Database database, Consumer<String> notice)
      throws SQLException {
    var door = database.admin().orElse(database.writing());
    try (var connection = connect(door)) {
      refuseOldServer(connection);
    }
    migrate(database, notice);
    var reasons = new ArrayList<String>();
    for (var login : database.logins().all()) {
      try (var connection = connect(login)) {
        for (var finding : Audit.ask(connection, Audit.login())) reasons.add(words(login, finding));
      }
    }
    try (var connection = connect(database.writing())) {
      for (var finding : Audit.ask(connection, Audit.catalogue())) reasons.add(finding.toString());
      for (var finding : Audit.ask(connection, Audit.durability())) {
        if (settings.isProduction()) reasons.add(finding.toString());
      }
      for (var finding : Audit.ask(connection, Audit.advice()))
        notice.accept("warning: " + finding);
    }
    if (!reasons.isEmpty()) throw new Refused(reasons);
  }

  private static Connection connect(DatabaseUrl login) throws SQLException {
    var source = login.dataSource("koprogo-start");
    source.setLoginTimeout(SECONDS_TO_LOG_IN);
    return source.getConnection();
  }

  private static void refuseOldServer(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST_MAJOR) {
      throw new Refused(
          "PostgreSQL "
              + server.getDatabaseProductVersion()
              + " is too old: KoproGo needs "
              + OLDEST_MAJOR
              + " or newer");
    }
  }

  private static void migrate(Database database, Consumer<String> notice) throws SQLException {
    var pending = database.status().pending();
    if (pending.isEmpty()) return;
    if (database.admin().isEmpty()) {
      throw new Refused(
          pending.size()
              + " migrations are pending, first "
              + pending.getFirst()
              + ": set DATABASE_ADMIN_URL, or run `koprogo db up` with it");
    }
    notice.accept("Bringing the database to the newest schema…");
    var applied = database.migrate();
    if (!applied.isEmpty()) {
      notice.accept(applied.size() + " migrations applied, up to " + last(applied));
    }
  }

  private static Migration last(List<Migration> applied) {
    return applied.getLast();
  }

  private static String words(DatabaseUrl login, Audit.Finding finding) {
    return "the login "
        + login.user()
        + " has "
        + finding.question().meaning()
        + ": "
        + String.join("; ", finding.rows());
  }
}
