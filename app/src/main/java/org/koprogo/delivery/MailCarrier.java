package org.koprogo.delivery;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Outside;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** Hands letters to a mail server. */
public final class MailCarrier implements Relay.Carrier {
  private static final Duration MOST = Duration.ofSeconds(10);
  private final Mailer mailer;
  private final String from;
  private final Duration most;

  /**
   * Where letters are handed over.
   *
   * @param encrypted from the first byte; else when the server offers it
   */
  public record Server(
      String host, int port, @Nullable String user, @Nullable String password, boolean encrypted) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /**
   * @param from whom letters are from
   */
  public MailCarrier(Server server, String from) {
    this(server, from, MOST);
  }

  /**
   * @param most how long a letter may take, all waits together
   */
  MailCarrier(Server server, String from, Duration most) {
    this.from = from;
    this.most = most;
    this.mailer =
        MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), server.password())
            .withTransportStrategy(
                server.encrypted() ? TransportStrategy.SMTPS : TransportStrategy.SMTP)
            .withSessionTimeout(Math.toIntExact(most.toMillis()))
            // A host may have one name and no dot; the receiving server judges addresses.
            .clearEmailValidator()
            .buildMailer();
  }

  @Override
  public void carry(String messageId, String recipient, String subject, String body)
      throws Exception {
    Outside.call("the mail server");
    var letter =
        EmailBuilder.startingBlank()
            .fixingMessageId(messageId)
            .from(from)
            .to(recipient)
            .withSubject(subject)
            .withPlainText(body)
            .buildEmail();
    var sending = new FutureTask<>(() -> mailer.sendMail(letter, false).join());
    // The mailer's time limits begin anew with every byte that a slow server sends.
    var sender = Thread.ofVirtual().name("mail").start(sending);
    try {
      sending.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      sender.interrupt(); // closes the socket of a virtual thread that waits on it
    }
  }
}
