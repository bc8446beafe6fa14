package org.koprogo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.MovingClock;
import org.koprogo.Session;
import org.koprogo.TestDatabase;

/** Row R22 of the quality bar: a letter leaves once, and twice only under the same name. */
class RelayTest {
  private final MovingClock clock = new MovingClock();
  private TestDatabase database;
  private GreenMail server;
  private MailCarrier carrier;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    carrier =
        new MailCarrier(
            new MailCarrier.Server("127.0.0.1", server.getSmtp().getPort(), null, null, false),
            "koprogo@localhost");
    clock.move(Duration.ofSeconds(5));
  }

  @AfterEach
  void close() {
    server.stop();
    database.close();
  }

  private void put(String dedupe, String recipient) {
    var mail = new Outbox.Mail(dedupe, recipient, "Décompte n° 1", "Chère Anna,\n\nüber 5 €.\n");
    database
        .people()
        .outside(sql -> {
          new Outbox().put(sql, mail);
          return null;
        });
  }

  private Relay relay(Relay.Carrier by) {
    return new Relay(database.letters(), clock, by);
  }

  private Mailbox.State state() {
    return new Mailbox(database.letters(), false).state();
  }

  @Test
  void r22_a_letter_arrives_as_it_was_written() throws MessagingException, IOException {
    put("letter-00001", "anna@example.org");
    assertThat(relay(carrier).run()).isEqualTo(1);
    assertThat(relay(carrier).run()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(1);
    var letter = server.getReceivedMessages()[0];
    assertThat(letter.getMessageID()).isEqualTo(MessageId.of("letter-00001"));
    assertThat(letter.getSubject()).isEqualTo("Décompte n° 1");
    assertThat(letter.getAllRecipients()[0]).hasToString("anna@example.org");
    assertThat(letter.getFrom()[0]).hasToString("koprogo@localhost");
    assertThat(letter.getContent().toString().replace("\r\n", "\n"))
        .contains("Chère Anna,\n\nüber 5 €.");
    assertThat(state()).isEqualTo(new Mailbox.State(0, 1, 0, null));
  }

  @Test
  void r22_a_letter_goes_with_the_transaction_that_makes_it_true() {
    assertThatThrownBy(() ->
            database
                .people()
                .outside(sql -> {
                  new Outbox().put(sql, new Outbox.Mail("letter-00001", "a@b", "S", "B"));
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    assertThat(state()).isEqualTo(new Mailbox.State(0, 0, 0, null));
  }

  private static List<String> ids(MimeMessage... letters) throws MessagingException {
    var ids = new ArrayList<String>();
    for (var letter : letters) ids.add(letter.getMessageID());
    return ids;
  }

  /** Dies after the letter was handed over and before that was noted. */
  @Test
  void r22_a_crash_carries_the_same_letter_again_under_the_same_name() throws MessagingException {
    put("letter-00001", "anna@example.org");
    var dying =
        relay((id, to, subject, body) -> {
          carrier.carry(id, to, subject, body);
          throw new AssertionError("the process dies here");
        });
    assertThatThrownBy(dying::run).hasMessage("the process dies here");
    assertThat(relay(carrier).run()).as("leased to who died").isZero();
    clock.move(Duration.ofMinutes(3));
    assertThat(relay(carrier).run()).isEqualTo(1);
    clock.move(Duration.ofMinutes(3));
    assertThat(relay(carrier).run()).isZero();
    assertThat(ids(server.getReceivedMessages()))
        .containsExactly(MessageId.of("letter-00001"), MessageId.of("letter-00001"));
  }

  @Test
  void r22_a_poison_letter_is_parked_after_ten_tries_while_others_flow() {
    put("letter-poison", "poison@example.org");
    var tries = new ArrayList<String>();
    var relay =
        relay((id, to, subject, body) -> {
          if (to.startsWith("poison")) {
            tries.add(id);
            throw new IllegalStateException("poison@example.org is not taken");
          }
          carrier.carry(id, to, subject, body);
        });
    for (var i = 0; i < 20; i++) {
      put(String.format(Locale.ROOT, "letter-%05d", i), "anna@example.org");
      clock.move(Duration.ofHours(2));
      assertThat(relay.run()).isEqualTo(1);
    }
    assertThat(tries).hasSize(10).containsOnly(MessageId.of("letter-poison"));
    assertThat(state()).isEqualTo(new Mailbox.State(0, 20, 1, null));
    try (var all = Session.asSuperuser(database, null)) {
      assertThat(all.ask("select last_error from delivery.message where parked_at is not null"))
          .as("what is kept of it names nobody")
          .containsExactly("IllegalStateException");
    }
  }

  @Test
  void r22_a_server_that_does_not_answer_is_tried_again() {
    put("letter-00001", "anna@example.org");
    server.stop();
    assertThat(relay(carrier).run()).isZero();
    assertThat(state().waiting()).isEqualTo(1);
    server.start();
    var again =
        new MailCarrier(
            new MailCarrier.Server("127.0.0.1", server.getSmtp().getPort(), null, null, false),
            "koprogo@localhost");
    clock.move(Duration.ofMinutes(5));
    assertThat(relay(again).run()).isEqualTo(1);
  }

  @Test
  void r22_several_relays_at_once_carry_each_letter_once() throws Exception {
    for (var i = 0; i < 200; i++)
      put(String.format(Locale.ROOT, "letter-%05d", i), "anna@example.org");
    clock.move(Duration.ofSeconds(30));
    var carried = new ConcurrentHashMap<String, Integer>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      var all = new ArrayList<Future<?>>();
      for (var i = 0; i < 3; i++)
        all.add(
            threads.submit(() -> {
              var relay = relay((id, _, _, _) -> carried.merge(id, 1, Integer::sum));
              while (state().waiting() > 0) relay.run();
            }));
      for (var each : all) each.get();
    }
    assertThat(carried).hasSize(200).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    assertThat(state().sent()).isEqualTo(200);
  }
}
