package org.koprogo.identity.web;

import org.koprogo.texts.Said;

/** What the pages of people say. */
public enum IdentityWords implements Said {
  TITLE("Connexion", "Aanmelden", "Anmeldung", "Sign in"),
  WELCOME_BACK(
      "Les comptes de vos copropriétés, au centime près.",
      "De boekhouding van uw mede-eigendommen, tot op de cent.",
      "Die Bücher Ihrer Miteigentümergemeinschaften, auf den Cent genau.",
      "The books of your co-ownerships, to the cent."),
  PROFILE("Mon profil", "Mijn profiel", "Mein Profil", "My profile"),
  NAME("Nom", "Naam", "Name", "Name"),
  LANGUAGE("Langue", "Taal", "Sprache", "Language"),
  EMAIL("Adresse e-mail", "E-mailadres", "E-Mail-Adresse", "E-mail address"),
  PASSWORD("Mot de passe", "Wachtwoord", "Passwort", "Password"),
  CODE("Code à usage unique", "Eenmalige code", "Einmalcode", "One-time code"),
  CODE_HINT(
      "Six chiffres de votre application, ou un code de secours.",
      "Zes cijfers van uw app, of een herstelcode.",
      "Sechs Ziffern Ihrer App oder ein Wiederherstellungscode.",
      "Six digits of your authenticator, or a recovery code."),
  GO("Se connecter", "Aanmelden", "Anmelden", "Sign in"),
  BY_PROVIDER(
      "Connexion par votre organisation",
      "Aanmelden via uw organisatie",
      "Anmeldung über Ihre Organisation",
      "Sign in by your organization"),
  BY_PROVIDER_SAYS(
      "Le fournisseur d'identité de votre organisation vous demande qui vous êtes, puis vous ramène ici.",
      "De identiteitsaanbieder van uw organisatie vraagt wie u bent en brengt u dan hier terug.",
      "Der Identitätsanbieter Ihrer Organisation fragt, wer Sie sind, und bringt Sie dann hierher zurück.",
      "Your organization's identity provider asks who you are, and then brings you back here."),
  TO_PROVIDER("Continuer", "Verder", "Weiter", "Continue"),
  BY_PASSWORD(
      "Se connecter par mot de passe",
      "Aanmelden met wachtwoord",
      "Mit Passwort anmelden",
      "Sign in by password"),
  BEGIN_AGAIN("Recommencer", "Opnieuw beginnen", "Von vorn beginnen", "Begin again"),
  FORGOTTEN(
      "Mot de passe oublié ?",
      "Wachtwoord vergeten?",
      "Passwort vergessen?",
      "Forgot your password?"),
  FORGOTTEN_TITLE(
      "Mot de passe oublié", "Wachtwoord vergeten", "Passwort vergessen", "Forgotten password"),
  FORGOTTEN_SAYS(
      "Donnez votre adresse : nous y envoyons un lien pour choisir un nouveau mot de passe.",
      "Geef uw adres: wij sturen er een link naartoe om een nieuw wachtwoord te kiezen.",
      "Geben Sie Ihre Adresse an: Wir senden dorthin einen Link, um ein neues Passwort zu wählen.",
      "Give your address: we send a link there to choose a new password."),
  SEND("Envoyer le lien", "Link sturen", "Link senden", "Send the link"),
  SENT_TITLE(
      "Regardez votre courrier",
      "Kijk in uw mailbox",
      "Sehen Sie in Ihre E-Mails",
      "Look at your mail"),
  SENT_SAYS(
      "Si cette adresse est connue, un lien y est envoyé. Il compte une heure.",
      "Als dit adres bekend is, is er een link naartoe gestuurd. Die geldt een uur.",
      "Wenn diese Adresse bekannt ist, wurde ein Link dorthin gesendet. Er gilt eine Stunde.",
      "If this address is known, a link was sent there. It counts for an hour."),
  CHOOSE_TITLE(
      "Choisir un mot de passe",
      "Een wachtwoord kiezen",
      "Ein Passwort wählen",
      "Choose a password"),
  NEW_PASSWORD("Nouveau mot de passe", "Nieuw wachtwoord", "Neues Passwort", "New password"),
  PASSWORD_HINT(
      "De 12 à 200 caractères ; la longueur fait la force.",
      "12 tot 200 tekens; lengte maakt het sterk.",
      "12 bis 200 Zeichen; die Länge macht es stark.",
      "12 to 200 characters; length makes it strong."),
  WHERE_TITLE(
      "Où voulez-vous travailler ?",
      "Waar wilt u werken?",
      "Wo möchten Sie arbeiten?",
      "Where do you want to work?"),
  ENTER("Y aller", "Ga verder", "Weiter", "Go on"),
  HERE("vous y êtes", "u bent hier", "Sie sind hier", "you are here"),
  NO_ROLE(
      "Vous n'avez encore aucun rôle. Demandez à l'administrateur de votre organisation de vous inviter.",
      "U hebt nog geen rol. Vraag de beheerder van uw organisatie om u uit te nodigen.",
      "Sie haben noch keine Rolle. Bitten Sie den Administrator Ihrer Organisation, Sie einzuladen.",
      "You have no role yet. Ask your organization's administrator to invite you."),
  ADMINISTRATOR("administrateur", "beheerder", "Administrator", "administrator"),
  SYNDIC("syndic", "syndicus", "Syndikus", "syndic"),
  ACCOUNTANT("comptable", "boekhouder", "Buchhalter", "accountant"),
  COUNCIL(
      "conseil de copropriété",
      "raad van mede-eigendom",
      "Rat der Miteigentümer",
      "co-ownership council"),
  COMMISSIONER(
      "commissaire aux comptes",
      "commissaris van de rekeningen",
      "Rechnungskommissar",
      "commissioner"),
  OWNER("copropriétaire", "mede-eigenaar", "Miteigentümer", "owner"),
  SUPPORT("assistance", "ondersteuning", "Unterstützung", "support");

  private final Four four;

  IdentityWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
