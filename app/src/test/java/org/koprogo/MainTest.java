package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koprogo.db.LocalPostgres;

/** The command line as a person or a script meets it: words, exit codes, never a stack trace. */
class MainTest {
  private static Path home;

  @BeforeAll
  static void makeHome() throws IOException {
    home = Files.createTempDirectory("koprogo-main");
  }

  @AfterAll
  static void removeHome() throws IOException {
    LocalPostgres.delete(home);
  }

  private record Answer(int code, String out, String err) {}

  private static Answer run(Map<String, String> environment, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code = Main.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  private static Map<String, String> here() {
    return Map.of("KOPROGO_HOME", home.toString());
  }

  static Stream<List<String>> wrong() {
    return Stream.of(
        List.of(),
        List.of("fly"),
        List.of("db"),
        List.of("db", "sideways"),
        List.of("db", "down", "many"),
        List.of("db", "down", "0"),
        List.of("serve", "--port", "http"),
        List.of("serve", "--port", "65536"),
        List.of("verify", "--yaml"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrong_usage_is_two(List<String> arguments) {
    var answer = run(here(), arguments.toArray(String[]::new));
    assertThat(answer.code).isEqualTo(2);
    assertThat(answer.err).isNotBlank().doesNotContain("\tat ");
    assertThat(answer.out).isEmpty();
  }

  @Test
  void help_tells_every_command_and_examples() {
    for (var arguments : List.of(List.of("help"), List.of("--help"))) {
      var answer = run(here(), arguments.toArray(String[]::new));
      assertThat(answer.code).isZero();
      assertThat(answer.out).contains("serve", "db", "verify", "Examples", "Exit codes");
    }
    assertThat(run(here(), "help", "db").out).contains("up", "down", "redo", "status");
  }

  @Test
  void a_database_that_is_gone_is_three_in_one_line() {
    var gone = Map.of("DATABASE_URL", "postgresql://app_rw:x@127.0.0.1:1/koprogo");
    var answer = run(gone, "serve");
    assertThat(answer.code).isEqualTo(3);
    assertThat(answer.err.strip().lines()).singleElement().asString().contains("does not answer");
  }

  @Test
  void the_stack_is_for_those_who_ask() {
    var gone =
        Map.of("DATABASE_URL", "postgresql://app_rw:x@127.0.0.1:1/koprogo", "KOPROGO_DEBUG", "1");
    assertThat(run(gone, "serve").err).contains("\tat ");
  }

  @Test
  void a_home_that_cannot_be_made_is_three() throws IOException {
    var file = Files.createTempFile("koprogo", "file");
    var answer = run(Map.of("KOPROGO_HOME", file.resolve("below").toString()), "db", "status");
    assertThat(answer.code).isEqualTo(3);
    assertThat(answer.err.strip().lines()).hasSize(1);
    Files.delete(file);
  }

  @Test
  void a_refusal_is_one_and_says_why() {
    var answer = run(Map.of("KOPROGO_PROFILE", "production"), "serve");
    assertThat(answer.code).isEqualTo(1);
    assertThat(answer.err).contains("DATABASE_URL");
    var far = Map.of("DATABASE_URL", "postgresql://postgres:x@db.example.be/koprogo");
    assertThat(run(far, "serve").code).isEqualTo(1);
    var noAdmin = Map.of("DATABASE_URL", "postgresql://app_rw:x@127.0.0.1:1/koprogo");
    assertThat(run(noAdmin, "verify").err).contains("DATABASE_ADMIN_URL");
  }

  @Test
  void the_schema_goes_up_and_down_and_is_clean_at_both_ends() {
    assertThat(run(here(), "verify").code).isZero();
    assertThat(run(here(), "db", "up").out).contains("applied  app/").contains("year/");
    assertThat(run(here(), "db", "up").out).contains("nothing was pending");
    assertThat(run(here(), "db", "status").out).contains(" 0 pending");
    var verified = run(here(), "verify", "--json");
    assertThat(verified.code).isZero();
    assertThat(verified.out).contains("\"clean\":true");
    assertThat(run(here(), "db", "redo").out).contains("taken back  ", "applied  ");
    assertThat(run(here(), "db", "down", "9999").out).contains("taken back  app/");
    assertThat(run(here(), "db", "down").out).contains("nothing to take back");
    assertThat(run(here(), "db", "status", "--json").out).contains("\"applied\":[]");
    assertThat(run(here(), "verify").code).isZero();
  }

  @Test
  void three_processes_that_come_first_to_one_home_migrate_it_once() throws IOException {
    var fresh = Files.createTempDirectory("koprogo-three");
    var environment = Map.of("KOPROGO_HOME", fresh.toString());
    var processes =
        Stream.generate(() -> ChildJvm.start(Main.class, environment, "db", "up"))
            .limit(3)
            .toList();
    var migrated = 0;
    for (var process : processes) {
      var output = process.rest();
      assertThat(process.exitCode()).as(output).isZero();
      if (output.contains("applied  ")) migrated++;
    }
    assertThat(migrated).isEqualTo(1);
    LocalPostgres.delete(fresh);
  }

  @Test
  void serve_answers_and_ends_well_when_told_to_stop() throws IOException {
    var own = Files.createTempDirectory("koprogo-serve");
    try (var process =
        ChildJvm.start(
            Main.class, Map.of("KOPROGO_HOME", own.toString()), "serve", "--port", "0")) {
      assertThat(process.await("KoproGo is ready on")).contains("http://127.0.0.1:");
      process.terminate();
      assertThat(process.exitCode()).isZero();
      assertThat(own.resolve("data/postmaster.pid")).doesNotExist();
    }
    LocalPostgres.delete(own);
  }
}
