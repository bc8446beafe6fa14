package org.koprogo.delivery;

import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** Hands letters to a mail server. */
public final class MailCarrier implements Relay.Carrier {
  private static final int MILLISECONDS = 10_000;
  private final Mailer mailer;
  private final String from;

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
    this.from = from;
    this.mailer =
        MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), server.password())
            .withTransportStrategy(
                server.encrypted() ? TransportStrategy.SMTPS : TransportStrategy.SMTP)
            .withSessionTimeout(MILLISECONDS)
            // A host may have one name and no dot; the receiving server judges addresses.
            .clearEmailValidator()
            .buildMailer();
  }

  @Override
  public void carry(String messageId, String recipient, String subject, String body) {
    var letter =
        EmailBuilder.startingBlank()
            .fixingMessageId(messageId)
            .from(from)
            .to(recipient)
            .withSubject(subject)
            .withPlainText(body)
            .buildEmail();
    mailer.sendMail(letter, false).join();
  }
}
