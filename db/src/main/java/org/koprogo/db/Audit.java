package org.koprogo.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two lists of questions to a whole database: is its catalogue built as the wall demands (D1-D14),
 * and are its books what books must be (INV1-INV23). Both are plain SQL files; an answer with no
 * row is the right one.
 */
public final class Audit {
  private static final int ROWS_PER_FINDING = 20;

  private Audit() {}

  /** One question of a list: its number, what a row of its answer means, and the query. */
  public record Question(String id, String meaning, String sql) {}

  /** A violated rule and the first rows that violate it, each as the query returned it. */
  public record Finding(Question question, List<String> rows) {
    @Override
    public String toString() {
      return question.id() + " violated (" + question.meaning() + "): " + String.join("; ", rows);
    }
  }

  public static List<Question> catalogue() {
    return questions("/db/audit.sql");
  }

  public static List<Question> invariants() {
    return questions("/db/invariants.sql");
  }

  /** What an application's login must not have; asked as that login. */
  public static List<Question> login() {
    return questions("/db/login.sql");
  }

  /** What production must not run on; asked as the application. */
  public static List<Question> durability() {
    return questions("/db/durability.sql");
  }

  /** What deserves a warning; asked as the application. */
  public static List<Question> advice() {
    return questions("/db/advice.sql");
  }

  /**
   * Asks every question of the list on this connection, as whoever it is; returns what is wrong.
   */
  public static List<Finding> ask(Connection connection, List<Question> questions)
      throws SQLException {
    var findings = new ArrayList<Finding>();
    for (var question : questions) {
      var rows = answer(connection, question);
      if (!rows.isEmpty()) findings.add(new Finding(question, rows));
    }
    return findings;
  }

  /**
   * Checks a whole database: the catalogue as the administrator, the books as the read-only role
   * that sees every organization. For a process that never serves.
   */
  public static List<Finding> verify(DatabaseUrl admin) throws SQLException {
    try (var connection = admin.open("koprogo-verify");
        var statement = connection.createStatement()) {
      try (var any =
          statement.executeQuery(
              "select exists (select from pg_class where relowner = to_regrole('app_owner'))")) {
        if (!any.next() || !any.getBoolean(1)) return List.of(); // nobody moved in yet
      }
      var findings = new ArrayList<>(ask(connection, catalogue()));
      statement.execute("set role app_verify");
      statement.execute("set default_transaction_read_only = on");
      try (var any =
          statement.executeQuery(
              "select to_regclass('ledger.journal_entry') is not null and to_regclass('audit.block') is not null")) {
        if (!any.next() || !any.getBoolean(1))
          return findings; // an empty database has no books to be wrong
      }
      findings.addAll(ask(connection, invariants()));
      return findings;
    }
  }

  private static List<String> answer(Connection connection, Question question) throws SQLException {
    var rows = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      statement.setMaxRows(ROWS_PER_FINDING);
      try (var answers = statement.executeQuery(question.sql())) {
        while (answers.next()) {
          var cells = new ArrayList<String>();
          for (var i = 1; i <= answers.getMetaData().getColumnCount(); i++)
            cells.add(String.valueOf(answers.getString(i)));
          rows.add(String.join(" ", cells));
        }
      }
    }
    return rows;
  }

  private static List<Question> questions(String path) {
    var found = new ArrayList<Question>();
    for (var section : Resources.text(path).split("\n\n", -1)) {
      var text = section.strip();
      var end = text.indexOf('\n');
      var words = end < 0 ? new String[0] : text.substring(0, end).split(" ", 3);
      if (words.length == 3 && words[1].matches("(D|INV|L|R|W)[0-9]+")) {
        found.add(
            new Question(words[1], words[2], text.substring(end + 1).replaceAll(";\\s*$", "")));
      }
    }
    return List.copyOf(found);
  }
}
