package org.koprogo.admin.web;

import org.koprogo.texts.Said;

/** What the pages of who runs the server say. */
public enum OperatorWords implements Said {
  ORGANIZATIONS("Organisations", "Organisaties", "Organisationen", "Organizations"),
  SAYS(
      "Leurs noms, et rien de leurs livres.",
      "Hun namen, en niets van hun boeken.",
      "Ihre Namen, und nichts aus ihren Büchern.",
      "Their names, and nothing of their books."),
  NONE_YET(
      "Il n'y en a pas encore : ouvrez la première ci-dessous.",
      "Er zijn er nog geen: open hieronder de eerste.",
      "Es gibt noch keine: Eröffnen Sie unten die erste.",
      "There is none yet: open the first below."),
  OPEN(
      "Ouvrir une organisation",
      "Organisatie openen",
      "Organisation eröffnen",
      "Open an organization"),
  OPEN_SAYS(
      "Son premier administrateur reçoit une lettre, et fait entrer les autres.",
      "De eerste beheerder krijgt een brief, en laat de anderen binnen.",
      "Der erste Administrator bekommt einen Brief und lässt die anderen ein.",
      "Its first administrator gets a letter, and lets the others in."),
  NAME(
      "Nom de l'organisation",
      "Naam van de organisatie",
      "Name der Organisation",
      "Name of the organization"),
  ADMINISTRATOR_EMAIL(
      "Adresse e-mail de l'administrateur",
      "E-mailadres van de beheerder",
      "E-Mail-Adresse des Administrators",
      "E-mail address of the administrator"),
  ADMINISTRATOR_NAME(
      "Nom de l'administrateur",
      "Naam van de beheerder",
      "Name des Administrators",
      "Name of the administrator"),
  LANGUAGE(
      "Langue de sa lettre",
      "Taal van zijn brief",
      "Sprache seines Briefs",
      "Language of his letter"),
  GRANTS("Accès de support", "Toegang voor ondersteuning", "Support-Zugänge", "Support access"),
  GRANTS_SAY(
      "On n'entre dans une organisation que si son administrateur vous a laissé entrer, et jusqu'au jour qu'il a choisi.",
      "U komt alleen in een organisatie binnen als haar beheerder u heeft binnengelaten, en tot de dag die hij koos.",
      "In eine Organisation kommt nur, wen ihr Administrator eingelassen hat, und bis zu dem Tag, den er gewählt hat.",
      "You enter an organization only where its administrator let you in, and until the day he chose."),
  ENTER(
      "Entrer là où vous êtes attendu",
      "Binnengaan waar u verwacht wordt",
      "Dort eintreten, wo Sie erwartet werden",
      "Enter where you are let in"),
  HEALTH("Santé", "Gezondheid", "Zustand", "Health"),
  PROGRAM("Programme", "Programma", "Programm", "Program"),
  DATABASE("Base de données", "Databank", "Datenbank", "Database"),
  SIZE("Taille", "Grootte", "Größe", "Size"),
  MEGABYTES("{0} Mo", "{0} MB", "{0} MB", "{0} MB"),
  STEPS(
      "Étapes du schéma", "Stappen van het schema", "Schritte des Schemas", "Steps of the schema"),
  APPLIED(
      "{0}, toutes appliquées ; la plus récente : {1}",
      "{0}, alle toegepast; de nieuwste: {1}",
      "{0}, alle angewandt; der neueste: {1}",
      "{0}, all applied; the newest: {1}"),
  DISK("Disque", "Schijf", "Festplatte", "Disk"),
  FREE(
      "{0} Mo libres sur {1} Mo",
      "{0} MB vrij van {1} MB", "{0} MB frei von {1} MB", "{0} MB free of {1} MB"),
  POOLS("Connexions", "Verbindingen", "Verbindungen", "Connections"),
  ROLE("Rôle", "Rol", "Rolle", "Role"),
  ACTIVE("Utilisées", "In gebruik", "Benutzt", "In use"),
  IDLE("Libres", "Vrij", "Frei", "Idle"),
  WAITING("En attente", "Wachtend", "Wartend", "Waiting"),
  MOST("Au plus", "Hoogstens", "Höchstens", "At most"),
  NO_POOL(
      "Aucune n'est mesurée ici.",
      "Hier wordt er geen gemeten.",
      "Hier wird keine gemessen.",
      "None is measured here."),
  JOBS("Tâches", "Taken", "Aufgaben", "Jobs"),
  JOBS_SAY(
      "Ce qui travaille à côté des demandes, depuis le démarrage du serveur.",
      "Wat naast de vragen werkt, sinds de server startte.",
      "Was neben den Anfragen arbeitet, seit der Server läuft.",
      "What works beside the requests, since the server began."),
  NO_JOB(
      "Aucune tâche ne tourne ici.",
      "Hier loopt geen taak.",
      "Hier läuft keine Aufgabe.",
      "No job runs here."),
  JOB("Tâche", "Taak", "Aufgabe", "Job"),
  TIMES("Fois", "Keren", "Male", "Times"),
  ENDED("Dernière fin", "Laatst geëindigd", "Zuletzt beendet", "Last ended"),
  NEXT("Prochaine fois", "Volgende keer", "Nächstes Mal", "Next time"),
  FAILURES("Échecs", "Mislukt", "Fehlschläge", "Failures"),
  FAILED("Dernier échec", "Laatst mislukt", "Zuletzt fehlgeschlagen", "Last failed"),
  NEVER("jamais", "nooit", "nie", "never"),
  RELAY("porte les lettres", "brengt brieven weg", "trägt Briefe aus", "carries letters"),
  SEALER(
      "scelle le journal", "verzegelt het logboek", "versiegelt das Protokoll", "seals the trail"),
  MESSAGES("Lettres", "Brieven", "Briefe", "Letters"),
  MESSAGES_SAY(
      "{0} parties, {1} en attente, {2} abandonnées par la poste après dix essais.",
      "{0} vertrokken, {1} wachten, {2} na tien pogingen geparkeerd.",
      "{0} abgegangen, {1} warten, {2} nach zehn Versuchen geparkt.",
      "{0} carried, {1} waiting, {2} parked after ten tries."),
  NO_MESSAGE(
      "Toutes les lettres sont parties.",
      "Alle brieven zijn vertrokken.",
      "Alle Briefe sind abgegangen.",
      "All letters have left."),
  WRITTEN("Écrite", "Geschreven", "Geschrieben", "Written"),
  TO_WHOM("À qui", "Aan wie", "An wen", "To whom"),
  TRIES("Essais", "Pogingen", "Versuche", "Tries"),
  REASON("Raison", "Reden", "Grund", "Reason"),
  PARKED("parquée", "geparkeerd", "geparkt", "parked"),
  RETRY("Réessayer", "Opnieuw proberen", "Erneut versuchen", "Try again"),
  GIVE_UP("Abandonner", "Opgeven", "Aufgeben", "Give up");

  private final Four four;

  OperatorWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
