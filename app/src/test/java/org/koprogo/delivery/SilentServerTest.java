package org.koprogo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.MovingClock;
import org.koprogo.Session;
import org.koprogo.TestDatabase;
import org.koprogo.kernel.Outside;

/** Row R23: a call to another system has an end, and no transaction waits for it. */
@NullMarked
final class SilentServerTest {
  private static MailCarrier to(int port, Duration most) {
    return new MailCarrier(
        new MailCarrier.Server("127.0.0.1", port, null, null, false), "koprogo@localhost", most);
  }

  /** One that says nothing at all, and one that says a letter now and then and never a line. */
  @ParameterizedTest
  @ValueSource(strings = {"", "2"})
  void r23_a_mail_server_that_never_answers_holds_no_letter_and_no_connection(String piece)
      throws Exception {
    var clock = new MovingClock();
    clock.move(Duration.ofSeconds(5));
    try (var database = TestDatabase.create();
        var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      database
          .people()
          .outside(sql -> {
            new Outbox().put(sql, new Outbox.Mail("letter-00001", "a@example.org", "S", "B"));
            return null;
          });
      var called =
          CompletableFuture.supplyAsync(() -> answered(door, piece), Thread::startVirtualThread);
      var relay =
          new Relay(database.letters(), clock, to(door.getLocalPort(), Duration.ofSeconds(6)));
      var carried = CompletableFuture.supplyAsync(relay::run, Thread::startVirtualThread);
      try (var _ = called.get(30, TimeUnit.SECONDS);
          var all = Session.asSuperuser(database, null)) {
        assertThat(carried).isNotDone();
        assertThat(
                all.ask(
                    "select usename from pg_stat_activity where datname = current_database() and usename = 'app_relay' and xact_start is not null"))
            .as("transactions open meanwhile")
            .isEmpty();
        assertThat(carried.get(60, TimeUnit.SECONDS)).as("letters taken").isZero();
        all.rollback();
        assertThat(all.ask("select last_error from delivery.message where sent_at is null"))
            .hasSize(1)
            .doesNotContain("null");
      }
    }
  }

  /** Takes the call, and answers it with this piece again and again. */
  private static Socket answered(ServerSocket door, String piece) {
    try {
      var socket = door.accept();
      Thread.startVirtualThread(() -> {
        try {
          while (!piece.isEmpty()) {
            socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS); // a slow speaker's pause
          }
        } catch (IOException _) {
          // The caller has hung up, as he should.
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      });
      return socket;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void r23_nobody_is_called_inside_a_transaction() {
    try (var database = TestDatabase.create()) {
      var carrier = to(1, Duration.ofSeconds(1));
      assertThatThrownBy(() ->
              database
                  .letters()
                  .outside(_ -> {
                    try {
                      carrier.carry("<1@localhost>", "a@example.org", "S", "B");
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                    return null;
                  }))
          .hasMessageContaining("inside a transaction");
      assertThatThrownBy(() ->
              database.tx(
                  database.organization(),
                  _ -> {
                    Outside.call("the bank");
                    return true;
                  }))
          .hasMessageContaining("the bank is called inside a transaction");
      Outside.call("the bank");
    }
  }

  /** Whoever has the means to call another system passes the threshold first. */
  @Test
  void r23_whoever_can_call_outside_passes_the_threshold() {
    var means =
        Set.of("org.simplejavamail", "java.net.http", "java.net.Socket", "java.net.URLConnection");
    var callers =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.koprogo")
                .stream()
                .filter(c -> !c.getPackageName().startsWith("org.koprogo.faults"))
                .filter(c -> !c.getPackageName().startsWith("org.koprogo.bench"))
                .filter(c -> uses(c, means))
                .filter(c -> !c.getPackageName().equals("org.koprogo.db")) // looks for a free port
                .collect(Collectors.toSet());
    assertThat(callers).extracting(JavaClass::getSimpleName).containsExactly("MailCarrier");
    assertThat(callers).allMatch(c -> uses(c, Set.of(Outside.class.getName())));
  }

  private static boolean uses(JavaClass of, Set<String> names) {
    return of.getDirectDependenciesFromSelf().stream()
        .map(d -> d.getTargetClass().getName())
        .anyMatch(n -> names.stream().anyMatch(n::startsWith));
  }
}
