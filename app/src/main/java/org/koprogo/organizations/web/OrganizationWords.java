package org.koprogo.organizations.web;

import org.koprogo.texts.Said;

/** What the page of the organization's settings says. */
public enum OrganizationWords implements Said {
  SETTINGS("Réglages", "Instellingen", "Einstellungen", "Settings"),
  TIMEZONE(
      "Fuseau horaire de ses membres",
      "Tijdzone van de leden",
      "Zeitzone der Mitglieder",
      "Timezone of its people"),
  TIMEZONE_HINT(
      "La comptabilité, elle, suit toujours l'heure de Bruxelles.",
      "De boekhouding volgt altijd de tijd van Brussel.",
      "Die Buchhaltung folgt immer der Zeit von Brüssel.",
      "The books always follow the time of Brussels."),
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
