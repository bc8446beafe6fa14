package org.koprogo.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what is asked of the database through a data source, and the time until it answers. */
final class Waits {
  private static final Set<String> OF_CONNECTION =
      Set.of("commit", "rollback", "setSavepoint", "releaseSavepoint");
  private static final Answer SAME = (_, answer) -> answer;

  private int statements;
  private final Map<String, Long> nanos = new HashMap<>();

  void clear() {
    statements = 0;
    nanos.clear();
  }

  int statements() {
    return statements;
  }

  double millis() {
    return nanos.values().stream().mapToLong(n -> n).sum() / 1e6;
  }

  /** The waits for statements that mention one of the words. */
  double millis(String... words) {
    return nanos.entrySet().stream()
            .filter(e -> Stream.of(words).anyMatch(e.getKey()::contains))
            .mapToLong(Map.Entry::getValue)
            .sum()
        / 1e6;
  }

  DataSource of(DataSource source) {
    return watch(
        DataSource.class,
        source,
        "",
        (_, answer) -> answer instanceof Connection c ? connection(c) : answer);
  }

  private Connection connection(Connection connection) {
    return watch(
        Connection.class,
        connection,
        "",
        (arguments, answer) ->
            switch (answer) {
              case CallableStatement s -> watch(CallableStatement.class, s, sql(arguments), SAME);
              case PreparedStatement s -> watch(PreparedStatement.class, s, sql(arguments), SAME);
              case null, default -> answer;
            });
  }

  private static String sql(@Nullable Object @Nullable [] arguments) {
    return arguments == null ? "" : String.valueOf(arguments[0]);
  }

  private interface Answer {
    @Nullable Object of(@Nullable Object @Nullable [] arguments, @Nullable Object answer);
  }

  /**
   * Hands every call on to the target.
   *
   * @param sql what the target asks when it is executed; empty when the name of the method says it
   */
  private <T> T watch(Class<T> type, T target, String sql, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            Waits.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> answer.of(arguments, call(target, sql, method, arguments))));
  }

  @SuppressWarnings(
      "NullAway") // a call without arguments has null for them, as reflection wants it
  private @Nullable Object call(
      Object target, String sql, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    var asks = method.getName().startsWith("execute") || OF_CONNECTION.contains(method.getName());
    var start = System.nanoTime();
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    } finally {
      if (asks) {
        statements++;
        var asked = sql.isEmpty() ? method.getName() : sql;
        nanos.merge(asked, System.nanoTime() - start, Long::sum);
      }
    }
  }
}
