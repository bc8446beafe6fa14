package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.koprogo.audit.Trail;
import org.koprogo.db.Audit;
import org.koprogo.delivery.Outbox;

/** The server as a process: what works beside the requests, and how it ends. */
class ServeTest {
  private static HttpResponse<String> get(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String management(ChildJvm server) {
    var line = server.await("20"); // a line of the log begins with its time
    while (!line.contains("health and metrics")) line = server.await("20");
    return line.replaceAll(".*(http://\\S+)", "$1");
  }

  @Test
  void letters_leave_the_trail_is_sealed_and_health_has_its_own_port() throws Exception {
    var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    try (var database = TestDatabase.create()) {
      var organization = database.organization();
      database.tx(
          organization,
          tx -> {
            new Trail().done(tx, "person:x", "something", "/", null, null);
            return true;
          });
      var environment = new HashMap<>(Program.on(database).environment());
      environment.put("KOPROGO_MANAGEMENT_PORT", "0");
      environment.put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml");
      environment.put("KOPROGO_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
      try (var server = ChildJvm.start(Main.class, environment, "serve", "--port", "0")) {
        var management = management(server);
        var pages = server.await("KoproGo is ready on").replaceAll(".*(http://\\S+/).*", "$1");
        assertThat(get(management + "/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(pages + "api/v1/me").statusCode()).isEqualTo(401);
        assertThat(get(pages + "mailbox").statusCode()).as("letters are carried").isEqualTo(404);
        assertThat(get(management + "/metrics").body())
            .contains("koprogo_requests_seconds_count{operation=\"whoAmI\",status=\"401\"}")
            .contains("koprogo_pool{role=\"app_rw\",state=\"active\"}")
            .contains("koprogo_letters_waiting 0.0");
        put(database);
        assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
        server.terminate();
        assertThat(server.exitCode()).isZero();
      }
      try (var all = Session.asSuperuser(database, null)) {
        assertThat(all.ask("select sum(events) from audit.block")).containsExactly("1");
        assertThat(all.ask("select sent_at is not null from delivery.message"))
            .containsExactly("t");
      }
      assertThat(Audit.verify(database.admin())).isEmpty();
    } finally {
      mail.stop();
    }
  }

  private static void put(TestDatabase database) {
    database
        .people()
        .outside(sql -> {
          new Outbox().put(sql, new Outbox.Mail("letter-00001", "anna@example.org", "S", "B"));
          return null;
        });
  }

  @Test
  void a_developer_reads_letters_that_nothing_carries() throws Exception {
    try (var database = TestDatabase.create()) {
      put(database);
      var environment = new HashMap<>(Program.on(database).environment());
      environment.put("KOPROGO_MANAGEMENT_PORT", "0");
      try (var server = ChildJvm.start(Main.class, environment, "serve", "--port", "0")) {
        var pages = server.await("KoproGo is ready on").replaceAll(".*(http://\\S+/).*", "$1");
        var mailbox = get(pages + "mailbox");
        assertThat(mailbox.statusCode()).isEqualTo(200);
        assertThat(mailbox.body()).contains("anna@example.org");
        server.terminate();
        assertThat(server.exitCode()).isZero();
      }
    }
  }
}
