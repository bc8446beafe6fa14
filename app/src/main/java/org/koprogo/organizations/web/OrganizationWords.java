package org.koprogo.organizations.web;

import org.koprogo.texts.Said;

/** What the page of the organization's settings says. */
public enum OrganizationWords implements Said {
  SETTINGS("Réglages", "Instellingen", "Einstellungen", "Settings"),
  SECOND_FACTOR(
      "L'argent demande un second facteur",
      "Geld vraagt een tweede factor",
      "Geld verlangt einen zweiten Faktor",
      "Money needs a second factor"),
  SECOND_FACTOR_SAYS(
      "Comptabiliser, appeler des fonds et payer ne sont alors possibles qu'à qui s'est connecté avec un code ou une clé d'accès. Chacun l'ajoute dans son profil.",
      "Boeken, opvragen en betalen kan dan alleen wie zich met een code of een passkey heeft aangemeld. Ieder voegt die toe in zijn profiel.",
      "Buchen, Abrufen und Bezahlen kann dann nur, wer sich mit einem Code oder einem Passkey angemeldet hat. Jeder fügt ihn in seinem Profil hinzu.",
      "Posting, calling funds and paying are then for those alone who signed in with a code or a passkey. Everybody adds it in his profile."),
  MORE("Aussi à régler", "Ook in te stellen", "Auch einzustellen", "Also to be set"),
  MEMBERS("Membres et rôles", "Leden en rollen", "Mitglieder und Rollen", "Members and roles"),
  SUPPORT(
      "Accès du support",
      "Toegang voor ondersteuning",
      "Zugang für den Support",
      "Access for support"),
  TOKENS("Jetons d'accès", "Toegangstokens", "Zugangstokens", "Access tokens"),
  FIELDS("Champs propres", "Eigen velden", "Eigene Felder", "Own fields"),
  TRAIL("Journal d'audit", "Audittrail", "Prüfpfad", "Audit trail");

  private final Four four;

  OrganizationWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
