package org.koprogo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The program as its command line answers, in an environment of the test's own. */
@NullMarked
public final class Program {
  private final Map<String, String> environment;

  private Program(Map<String, String> environment) {
    this.environment = environment;
  }

  public static Program on(TestDatabase database) {
    var at = database.admin();
    var place = "@" + at.host() + ":" + at.port() + "/" + at.database();
    return new Program(
        Map.of(
            "DATABASE_URL", "postgresql://app_rw:" + TestDatabase.PASSWORD + place,
            "DATABASE_ADMIN_URL", "postgresql://" + at.user() + ":" + at.password() + place,
            "KOPROGO_PROFILE", "development"));
  }

  /** With an embedded database under this home. */
  public static Program at(Path home) {
    return new Program(Map.of("KOPROGO_HOME", home.toString()));
  }

  public Map<String, String> environment() {
    return environment;
  }

  /** What it said, with the platform's line ends made one. */
  public record Said(int code, String out, String err) {}

  public Said run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code = Main.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(code, plain(out), plain(err));
  }

  private static String plain(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  /** Starts it as a process, to be killed. */
  public ChildJvm start(String... arguments) {
    return ChildJvm.start(Main.class, environment, arguments);
  }
}
