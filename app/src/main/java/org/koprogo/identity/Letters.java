package org.koprogo.identity;

import org.koprogo.delivery.Outbox.Mail;
import org.koprogo.kernel.Digest;

/** Letters to persons, in their language. */
final class Letters {
  private Letters() {}

  static Mail invitation(String language, String to, String from, String link, String secret) {
    return switch (language) {
      case "nl" ->
          mail(
              to,
              secret,
              "Uw toegang tot KoproGo",
              from + " nodigt u uit. Kies uw wachtwoord: " + link,
              "Deze link werkt zeven dagen.");
      case "de" ->
          mail(
              to,
              secret,
              "Ihr Zugang zu KoproGo",
              from + " lädt Sie ein. Wählen Sie Ihr Passwort: " + link,
              "Dieser Link gilt sieben Tage.");
      case "en" ->
          mail(
              to,
              secret,
              "Your access to KoproGo",
              from + " invites you. Choose your password: " + link,
              "This link works for seven days.");
      default ->
          mail(
              to,
              secret,
              "Votre accès à KoproGo",
              from + " vous invite. Choisissez votre mot de passe : " + link,
              "Ce lien est valable sept jours.");
    };
  }

  static Mail reset(String language, String to, String link, String secret) {
    return switch (language) {
      case "nl" ->
          mail(
              to,
              secret,
              "Een nieuw wachtwoord",
              "Kies een nieuw wachtwoord: " + link,
              "Deze link werkt een uur. Vroeg u dit niet, dan hoeft u niets te doen.");
      case "de" ->
          mail(
              to,
              secret,
              "Ein neues Passwort",
              "Wählen Sie ein neues Passwort: " + link,
              "Dieser Link gilt eine Stunde. Haben Sie das nicht verlangt, müssen Sie nichts tun.");
      case "en" ->
          mail(
              to,
              secret,
              "A new password",
              "Choose a new password: " + link,
              "This link works for an hour. If you did not ask for it, there is nothing to do.");
      default ->
          mail(
              to,
              secret,
              "Un nouveau mot de passe",
              "Choisissez un nouveau mot de passe : " + link,
              "Ce lien est valable une heure. Si vous ne l'avez pas demandé, ne faites rien.");
    };
  }

  private static Mail mail(String to, String secret, String subject, String first, String last) {
    return new Mail(
        java.util.HexFormat.of().formatHex(Digest.of(secret)),
        to,
        subject,
        first + "\n\n" + last + "\n");
  }
}
