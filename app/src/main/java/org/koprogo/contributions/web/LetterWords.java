package org.koprogo.contributions.web;

import org.koprogo.texts.Said;

/** What owners are written about a call, and what its page says of these letters. */
public enum LetterWords implements Said {
  SUBJECT(
      "Appel de fonds {0} – {1}",
      "Opvraging {0} – {1}", "Mittelabruf {0} – {1}", "Call for funds {0} – {1}"),
  ASKS(
      "{0} vous demande {1}, à payer au plus tard le {2}.",
      "{0} vraagt u {1}, te betalen uiterlijk op {2}.",
      "{0} bittet Sie um {1}, zahlbar spätestens am {2}.",
      "{0} asks you for {1}, to be paid by {2} at the latest."),
  ABOUT(
      "Appel {0} du {1}, {2} : {3}",
      "Opvraging {0} van {1}, {2}: {3}",
      "Abruf {0} vom {1}, {2}: {3}",
      "Call {0} of {1}, {2}: {3}"),
  YOUR_LOTS(
      "Votre part, par lot :", "Uw deel, per kavel:", "Ihr Teil, je Los:", "Your part, by lot:"),
  LOT("lot {0} : {1}", "kavel {0}: {1}", "Los {0}: {1}", "lot {0}: {1}"),
  PAID_ALREADY("déjà payé : {0}", "al betaald: {0}", "schon bezahlt: {0}", "paid already: {0}"),
  PAY_TO(
      "À verser sur le compte {0} de {1}.",
      "Te storten op rekening {0} van {1}.",
      "Zu überweisen auf das Konto {0} von {1}.",
      "To be paid to the account {0} of {1}."),
  COMMUNICATION("Communication : {0}", "Mededeling: {0}", "Mitteilung: {0}", "Reference: {0}"),
  ENTERPRISE(
      "Numéro d'entreprise {0}",
      "Ondernemingsnummer {0}", "Unternehmensnummer {0}", "Enterprise number {0}"),
  SENDING(
      "Envoi aux copropriétaires",
      "Verzending aan de mede-eigenaars",
      "Versand an die Miteigentümer",
      "Sending to the owners"),
  SEND("Envoyer l'appel", "Opvraging verzenden", "Abruf versenden", "Send the call"),
  CONSEQUENCE(
      "{0} par courriel, qui part tout de suite et ne revient pas ; {1} à imprimer et à poster. Chacun n'est écrit qu'une fois.",
      "{0} per e-mail, die meteen vertrekt en niet terugkomt; {1} om af te drukken en te posten. Iedereen wordt één keer aangeschreven.",
      "{0} per E-Mail, die sofort abgeht und nicht zurückkommt; {1} zum Ausdrucken und Aufgeben. Jeder wird nur einmal angeschrieben.",
      "{0} by e-mail, which leaves at once and does not come back; {1} to be printed and posted. Everybody is written to once."),
  BY_MAIL("courriel à {0}", "e-mail naar {0}", "E-Mail an {0}", "e-mail to {0}"),
  ON_PAPER("lettre", "brief", "Brief", "letter"),
  WAY("Par", "Per", "Auf welchem Weg", "By"),
  PRINT(
      "Lettres à imprimer (PDF)",
      "Af te drukken brieven (PDF)",
      "Briefe zum Drucken (PDF)",
      "Letters to print (PDF)"),
  NOT_SENT("pas encore envoyé", "nog niet verzonden", "noch nicht versandt", "not sent yet"),
  WAITS(
      "écrit le {0}, attend le serveur de courrier",
      "geschreven op {0}, wacht op de mailserver",
      "geschrieben am {0}, wartet auf den Mailserver",
      "written on {0}, waits for the mail server"),
  TAKEN(
      "remis au serveur de courrier le {0}",
      "aan de mailserver gegeven op {0}",
      "dem Mailserver übergeben am {0}",
      "handed to the mail server on {0}"),
  NOT_TAKEN(
      "refusé par le serveur de courrier : vérifiez l'adresse et imprimez la lettre",
      "geweigerd door de mailserver: kijk het adres na en druk de brief af",
      "vom Mailserver abgelehnt: prüfen Sie die Adresse und drucken Sie den Brief",
      "refused by the mail server: check the address and print the letter"),
  PRINTED(
      "à poster, écrite le {0}",
      "te posten, geschreven op {0}",
      "aufzugeben, geschrieben am {0}",
      "to be posted, written on {0}");

  private final Four four;

  LetterWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
