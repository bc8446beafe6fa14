package org.koprogo.identity.web;

import org.koprogo.texts.Said;

/** What the pages of a person's own account and of the organization's members say. */
public enum PeopleWords implements Said {
  PASSWORD_TITLE("Mot de passe", "Wachtwoord", "Passwort", "Password"),
  OLD_PASSWORD(
      "Mot de passe actuel", "Huidig wachtwoord", "Aktuelles Passwort", "Current password"),
  CHANGE_PASSWORD(
      "Changer le mot de passe", "Wachtwoord wijzigen", "Passwort ändern", "Change password"),
  OTHERS_END(
      "Vos autres sessions se terminent.",
      "Uw andere sessies eindigen.",
      "Ihre anderen Sitzungen enden.",
      "Your other sessions end."),
  PREFERENCES("Affichage", "Weergave", "Anzeige", "Appearance"),
  THEME("Couleurs", "Kleuren", "Farben", "Colours"),
  SYSTEM("comme l'appareil", "zoals het toestel", "wie das Gerät", "as the device"),
  LIGHT("claires", "licht", "hell", "light"),
  DARK("sombres", "donker", "dunkel", "dark"),
  DENSITY("Lignes des tableaux", "Rijen van tabellen", "Tabellenzeilen", "Rows of tables"),
  COMFORTABLE("espacées", "ruim", "weit", "wide"),
  COMPACT("serrées", "dicht", "dicht", "close"),
  SHORTCUTS("Raccourcis clavier", "Sneltoetsen", "Tastenkürzel", "Keyboard shortcuts"),
  SHORTCUTS_ON("actifs", "aan", "ein", "on"),
  SHORTCUTS_OFF("désactivés", "uit", "aus", "off"),
  SESSIONS("Mes sessions", "Mijn sessies", "Meine Sitzungen", "My sessions"),
  DEVICE("Appareil", "Toestel", "Gerät", "Device"),
  SINCE("Depuis", "Sinds", "Seit", "Since"),
  SEEN("Vue pour la dernière fois", "Laatst gezien", "Zuletzt gesehen", "Last seen"),
  THIS_ONE("celle-ci", "deze", "diese", "this one"),
  END("Terminer", "Beëindigen", "Beenden", "End"),
  PASSKEYS("Mes clés d'accès", "Mijn passkeys", "Meine Passkeys", "My passkeys"),
  NO_PASSKEY(
      "Vous n'avez pas de clé d'accès.",
      "U hebt geen passkey.",
      "Sie haben keinen Passkey.",
      "You have no passkey."),
  REMOVE("Supprimer", "Verwijderen", "Entfernen", "Remove"),
  SECOND_FACTOR("Second facteur", "Tweede factor", "Zweiter Faktor", "Second factor"),
  FACTOR_ON(
      "La connexion demande un code à usage unique.",
      "Aanmelden vraagt een eenmalige code.",
      "Die Anmeldung verlangt einen Einmalcode.",
      "Signing in asks for a one-time code."),
  FACTOR_OFF(
      "La connexion ne demande que le mot de passe. Protégez votre compte par un second facteur.",
      "Aanmelden vraagt alleen het wachtwoord. Bescherm uw account met een tweede factor.",
      "Die Anmeldung verlangt nur das Passwort. Schützen Sie Ihr Konto mit einem zweiten Faktor.",
      "Signing in asks for the password only. Protect your account with a second factor."),
  MANAGE_FACTOR(
      "Gérer le second facteur",
      "Tweede factor beheren",
      "Zweiten Faktor verwalten",
      "Manage the second factor"),
  BEGIN_FACTOR("Commencer", "Beginnen", "Beginnen", "Begin"),
  END_FACTOR(
      "Terminer le second facteur",
      "Tweede factor beëindigen",
      "Zweiten Faktor beenden",
      "End the second factor"),
  END_FACTOR_SAYS(
      "Vos codes de secours ne vaudront plus rien et la connexion ne demandera plus que le mot de passe.",
      "Uw herstelcodes gelden dan niet meer en aanmelden vraagt alleen nog het wachtwoord.",
      "Ihre Wiederherstellungscodes gelten dann nicht mehr, und die Anmeldung verlangt nur noch das Passwort.",
      "Your recovery codes will count no more, and signing in will ask for the password only."),
  SCAN_SECRET(
      "Scannez ce code avec votre application d'authentification, ou tapez le secret. Il n'est montré qu'une fois.",
      "Scan deze code met uw authenticatie-app, of typ het geheim in. Het wordt één keer getoond.",
      "Scannen Sie diesen Code mit Ihrer Authentifizierungs-App oder tippen Sie das Geheimnis ein. Es wird nur einmal gezeigt.",
      "Scan this code with your authenticator, or type the secret. It is shown this once."),
  SECRET("Secret", "Geheim", "Geheimnis", "Secret"),
  CONFIRM("Confirmer", "Bevestigen", "Bestätigen", "Confirm"),
  SIX_DIGITS(
      "Les six chiffres que votre application montre.",
      "De zes cijfers die uw app toont.",
      "Die sechs Ziffern, die Ihre App zeigt.",
      "The six digits that your authenticator shows."),
  RECOVERY(
      "Vos codes de secours",
      "Uw herstelcodes",
      "Ihre Wiederherstellungscodes",
      "Your recovery codes"),
  RECOVERY_SAYS(
      "Gardez-les en lieu sûr : chacun vaut une fois, et ils ne sont montrés que maintenant.",
      "Bewaar ze veilig: elk geldt één keer en ze worden alleen nu getoond.",
      "Bewahren Sie sie sicher auf: Jeder gilt einmal, und sie werden nur jetzt gezeigt.",
      "Keep them safe: each counts once, and they are shown only now."),
  MEMBERS("Membres", "Leden", "Mitglieder", "Members"),
  ROLE("Rôle", "Rol", "Rolle", "Role"),
  NOT_VERIFIED("invitation en attente", "uitnodiging loopt", "eingeladen", "invited"),
  ONE_BUILDING("un immeuble", "één gebouw", "ein Gebäude", "one building"),
  GRANT("Donner un rôle", "Een rol geven", "Eine Rolle geben", "Give a role"),
  GRANT_SAYS(
      "Une personne nouvelle reçoit une lettre pour choisir son mot de passe.",
      "Wie nieuw is, krijgt een brief om een wachtwoord te kiezen.",
      "Wer neu ist, erhält einen Brief, um ein Passwort zu wählen.",
      "Who is new gets a letter to choose a password."),
  REVOKE("Retirer", "Intrekken", "Entziehen", "Take away");

  private final Four four;

  PeopleWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
