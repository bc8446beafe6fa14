package org.koprogo.audit.web;

import org.koprogo.texts.Said;

/** What the pages of the trail say. */
public enum TrailWords implements Said {
  TITLE("Journal d'audit", "Audittrail", "Prüfpfad", "Audit trail"),
  HOUSE_TITLE(
      "Journal de la maison", "Logboek van het huis", "Protokoll des Hauses", "Trail of the house"),
  SAYS(
      "Qui a fait quoi, ou s'est vu refuser quoi. Rien ne peut y être changé.",
      "Wie wat deed, of wat geweigerd werd. Niets ervan kan veranderd worden.",
      "Wer was getan hat oder wem was verweigert wurde. Nichts davon kann geändert werden.",
      "Who did what, or was refused what. Nothing of it can be changed."),
  HOUSE_SAYS(
      "Ce qui se passe hors d'une organisation : connexions, mots de passe, lettres. Les adresses sont masquées.",
      "Wat buiten een organisatie gebeurt: aanmeldingen, wachtwoorden, brieven. Adressen zijn afgeschermd.",
      "Was außerhalb einer Organisation geschieht: Anmeldungen, Passwörter, Briefe. Adressen sind verdeckt.",
      "What happens outside an organization: sign-ins, passwords, letters. Addresses are masked."),
  WHEN("Quand", "Wanneer", "Wann", "When"),
  WHO("Qui", "Wie", "Wer", "Who"),
  WHAT("Quoi", "Wat", "Was", "What"),
  ON_WHAT("Sur quoi", "Waarop", "Woran", "On what"),
  OBJECT(
      "Objet (début du chemin)",
      "Object (begin van het pad)",
      "Gegenstand (Anfang des Pfads)",
      "Object (beginning of its path)"),
  OUTCOME("Issue", "Afloop", "Ausgang", "Outcome"),
  DONE("fait", "gedaan", "getan", "done"),
  DENIED("refusé", "geweigerd", "verweigert", "refused"),
  ALL("tout", "alles", "alles", "all"),
  EVERYBODY("tout le monde", "iedereen", "alle", "everybody"),
  NONE(
      "Aucun événement ne répond à ces conditions. Élargissez la recherche.",
      "Geen gebeurtenis voldoet aan deze voorwaarden. Zoek ruimer.",
      "Kein Ereignis erfüllt diese Bedingungen. Suchen Sie weiter.",
      "No event meets these conditions. Search more widely."),
  OLDER("Plus anciens", "Ouder", "Ältere", "Older"),
  LOOKED("Consultation", "Raadpleging", "Einsicht", "Looked at"),
  PAGE("Page ouverte", "Pagina geopend", "Seite geöffnet", "Page opened"),
  OPERATOR(
      "un opérateur du serveur",
      "een operator van de server",
      "ein Betreiber des Servers",
      "an operator of the server"),
  SOMEBODY(
      "quelqu'un de non connecté",
      "iemand die niet aangemeld is",
      "jemand ohne Anmeldung",
      "somebody not signed in"),
  PROGRAM(
      "une commande sur le serveur",
      "een opdracht op de server",
      "ein Befehl auf dem Server",
      "a command on the server"),
  CHAIN(
      "État du scellement",
      "Staat van de verzegeling",
      "Stand der Versiegelung",
      "State of the seals"),
  SEALED_UPTO(
      "Scellé jusqu'au {0}. Événements : {1} ; blocs : {2}.",
      "Verzegeld tot {0}. Gebeurtenissen: {1}; blokken: {2}.",
      "Versiegelt bis {0}. Ereignisse: {1}; Blöcke: {2}.",
      "Sealed up to {0}. Events: {1}; blocks: {2}."),
  NOT_SEALED(
      "Rien n'est encore scellé.",
      "Nog niets is verzegeld.",
      "Noch ist nichts versiegelt.",
      "Nothing is sealed yet."),
  WAITING(
      "{0} événements attendent le prochain bloc.",
      "{0} gebeurtenissen wachten op het volgende blok.",
      "{0} Ereignisse warten auf den nächsten Block.",
      "{0} events wait for the next block."),
  VERIFY("Vérifier maintenant", "Nu controleren", "Jetzt prüfen", "Verify now"),
  WHOLE(
      "Vérifié à l'instant : chaque bloc tient, rien n'a été changé.",
      "Zonet gecontroleerd: elk blok klopt, niets is gewijzigd.",
      "Soeben geprüft: jeder Block hält, nichts wurde verändert.",
      "Verified just now: every block holds, nothing was changed."),
  BROKEN(
      "Le bloc {0} ne correspond plus à ses événements : le journal a été modifié en dehors du programme. Prévenez l'opérateur du serveur.",
      "Blok {0} komt niet meer overeen met zijn gebeurtenissen: het logboek is buiten het programma gewijzigd. Waarschuw de operator van de server.",
      "Block {0} entspricht nicht mehr seinen Ereignissen: das Protokoll wurde außerhalb des Programms verändert. Benachrichtigen Sie den Betreiber des Servers.",
      "Block {0} no longer agrees with its events: the trail was changed outside the program. Tell the operator of the server."),
  ENTRY("Écriture", "Boeking", "Buchung", "Entry"),
  DOCUMENT("Document", "Document", "Dokument", "Document"),
  INVOICE("Facture", "Factuur", "Rechnung", "Invoice"),
  CALL("Appel de fonds", "Geldopvraging", "Mittelabruf", "Call for funds"),
  MOVEMENT("Mouvement bancaire", "Bankverrichting", "Bankbewegung", "Bank movement"),
  MEMBER("Rôle", "Rol", "Rolle", "Role"),
  TOKEN("Jeton d'accès", "Toegangstoken", "Zugangstoken", "Access token"),
  SESSION("Session", "Sessie", "Sitzung", "Session"),
  PASSKEY("Clé d'accès", "Passkey", "Passkey", "Passkey"),
  PERSON("Personne", "Persoon", "Person", "Person"),
  ORGANIZATION("Organisation", "Organisatie", "Organisation", "Organization"),
  BANK_ACCOUNT("Compte bancaire", "Bankrekening", "Bankkonto", "Bank account"),
  FIELD("Champ", "Veld", "Feld", "Field"),
  ACCOUNT_OF_ONES_OWN("Son propre compte", "Eigen account", "Eigenes Konto", "His own account"),
  MESSAGE("Lettre", "Brief", "Brief", "Letter"),
  TRANSFER("Mutation", "Overdracht", "Übertragung", "Transfer");

  private final Four four;

  TrailWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
