package org.koprogo.posting;

import java.util.Arrays;
import java.util.Optional;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/**
 * The texts that the program itself writes into the books, as readers of the other languages read
 * them. The books keep one text for ever, and it is English; what somebody typed behind it, or
 * instead of it, stands as it was typed.
 */
public enum BookTexts implements Said {
  // A text that begins another one comes after it.
  PRIVATE_RECHARGED(
      "Frais privatifs refacturés",
      "Doorgerekende privatieve kosten",
      "Weiterberechnete private Kosten",
      "Private charge recharged"),
  PRIVATE("Frais privatifs", "Privatieve kosten", "Private Kosten", "Private charge"),
  USE_OF_FUND(
      "Prélèvement sur le fonds de réserve",
      "Aanwending van het reservekapitaal",
      "Entnahme aus dem Rücklagenkapital",
      "Use of reserve fund"),
  APPROPRIATION("Dotation", "Toevoeging", "Zuführung", "Appropriation"),
  REFUNDED(
      "Fonds de roulement remboursé",
      "Terugbetaald werkkapitaal",
      "Erstattetes Betriebskapital",
      "Working capital refunded"),
  CALLED(
      "Fonds de roulement appelé",
      "Opgevraagd werkkapitaal",
      "Abgerufenes Betriebskapital",
      "Working capital called"),
  PREPAID("Payé d'avance", "Vooruitbetaald", "Vorausbezahlt", "Prepaid"),
  OPENING("Solde d'ouverture", "Beginsaldo", "Anfangsbestand", "Opening balance"),
  SETTLEMENT("Décompte annuel", "Jaarafrekening", "Jahresabrechnung", "Annual settlement");

  private final Four four;

  BookTexts(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }

  /** A text of the books as a reader reads it. */
  public static String of(String text, Tongue tongue) {
    return written(text)
        .map(known -> tongue.say(known) + text.substring(known.four.en().length()))
        .orElse(text);
  }

  private static Optional<BookTexts> written(String text) {
    return Arrays.stream(values())
        .filter(t -> text.equals(t.four.en()) || text.startsWith(t.four.en() + " "))
        .findFirst();
  }
}
