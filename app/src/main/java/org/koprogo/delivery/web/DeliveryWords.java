package org.koprogo.delivery.web;

import org.koprogo.texts.Said;

/** What the mailbox says. */
public enum DeliveryWords implements Said {
  MAILBOX("Boîte aux lettres", "Postvak", "Postfach", "Mailbox"),
  SAYS(
      "Aucun serveur de courrier n'est réglé sur cette machine : les lettres sont montrées ici au lieu de partir. En production cette page n'existe pas.",
      "Op deze machine is geen mailserver ingesteld: brieven worden hier getoond in plaats van verstuurd. In productie bestaat deze pagina niet.",
      "Auf dieser Maschine ist kein Mailserver eingerichtet: Briefe werden hier gezeigt, statt zu gehen. In Produktion gibt es diese Seite nicht.",
      "No mail server is set up on this machine, so letters are shown here instead of being carried. In production this page does not exist."),
  NONE(
      "Il n'y en a pas encore.",
      "Er zijn er nog geen.",
      "Es gibt noch keine.",
      "There is none yet."),
  TO("À {0}, {1}", "Aan {0}, {1}", "An {0}, {1}", "To {0}, {1}");

  private final Four four;

  DeliveryWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
