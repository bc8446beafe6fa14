package org.koprogo.identity.web;

import org.koprogo.texts.Said;

/** What the pages say where a passkey is made or shown. */
public enum PasskeyWords implements Said {
  SIGN_IN(
      "Se connecter avec une clé d'accès",
      "Aanmelden met een passkey",
      "Mit einem Passkey anmelden",
      "Sign in with a passkey"),
  ADD("Ajouter une clé d'accès", "Passkey toevoegen", "Passkey hinzufügen", "Add a passkey"),
  ADD_SAYS(
      "Une clé d'accès remplace mot de passe et code : votre appareil vous reconnaît, et rien ne peut être volé ici.",
      "Een passkey vervangt wachtwoord en code: uw toestel herkent u, en hier valt niets te stelen.",
      "Ein Passkey ersetzt Passwort und Code: Ihr Gerät erkennt Sie, und hier ist nichts zu stehlen.",
      "A passkey takes the place of password and code: your device knows you, and there is nothing to steal here."),
  NAME("Comment l'appeler", "Hoe hij heet", "Wie er heißt", "What to call it"),
  NAME_HINT(
      "par exemple « mon téléphone »",
      "bijvoorbeeld ‘mijn telefoon’",
      "zum Beispiel „mein Telefon“",
      "for example “my telephone”"),
  FAILED(
      "Votre appareil n'a donné aucune clé d'accès. Essayez encore, ou utilisez votre mot de passe.",
      "Uw toestel gaf geen passkey. Probeer opnieuw, of gebruik uw wachtwoord.",
      "Ihr Gerät hat keinen Passkey gegeben. Versuchen Sie es erneut oder benutzen Sie Ihr Passwort.",
      "Your device gave no passkey. Try again, or use your password.");

  private final Four four;

  PasskeyWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
