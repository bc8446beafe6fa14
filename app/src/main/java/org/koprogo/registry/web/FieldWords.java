package org.koprogo.registry.web;

import org.koprogo.texts.Said;

/** What the pages of an organization's own fields, and of roles in one building, say. */
public enum FieldWords implements Said {
  FIELDS("Champs propres", "Eigen velden", "Eigene Felder", "Own fields"),
  FIELDS_SAY(
      "Ce que l'organisation veut savoir de ses immeubles, lots et parties, en plus de ce qu'il faut à tous. Un champ ne peut plus être retiré.",
      "Wat de organisatie van gebouwen, kavels en partijen wil weten, naast wat iedereen nodig heeft. Een veld kan niet meer weg.",
      "Was die Organisation von Gebäuden, Losen und Parteien wissen will, über das hinaus, was alle brauchen. Ein Feld kann nicht mehr entfernt werden.",
      "What the organization wants to know of buildings, lots and parties beyond what everybody needs. A field cannot be taken away again."),
  NO_FIELD(
      "Il n'y en a pas encore : ajoutez le premier ci-dessous.",
      "Er zijn er nog geen: voeg hieronder het eerste toe.",
      "Es gibt noch keine: Fügen Sie unten das erste hinzu.",
      "There is none yet: add the first below."),
  ADD_FIELD("Ajouter un champ", "Veld toevoegen", "Feld hinzufügen", "Add a field"),
  SUBJECT("De quoi", "Waarvan", "Wovon", "Of what"),
  PARTY("Partie", "Partij", "Partei", "Party"),
  NAME_HINT(
      "Petites lettres, chiffres et _, par exemple key_number.",
      "Kleine letters, cijfers en _, bijvoorbeeld key_number.",
      "Kleine Buchstaben, Ziffern und _, zum Beispiel key_number.",
      "Small letters, digits and _, for example key_number."),
  TEXT("texte", "tekst", "Text", "text"),
  INTEGER("nombre entier", "geheel getal", "ganze Zahl", "whole number"),
  BOOLEAN("oui ou non", "ja of nee", "ja oder nein", "yes or no"),
  DAY("date", "datum", "Datum", "date"),
  REQUIRED(
      "obligatoire pour ce qui sera décrit désormais",
      "verplicht voor wat voortaan beschreven wordt",
      "Pflicht für alles, was künftig beschrieben wird",
      "needed for whatever is described from now on"),
  NEEDED("obligatoire", "verplicht", "Pflicht", "needed"),
  ROLE_TITLE(
      "Donner un rôle dans un immeuble",
      "Rol in één gebouw geven",
      "Rolle in einem Gebäude vergeben",
      "Give a role in one building"),
  ROLE_SAYS(
      "Choisissez d'abord l'immeuble et le rôle.",
      "Kies eerst het gebouw en de rol.",
      "Wählen Sie zuerst das Gebäude und die Rolle.",
      "Choose the building and the role first."),
  MEMBERS("Membres", "Leden", "Mitglieder", "Members"),
  ROLE("Rôle", "Rol", "Rolle", "Role"),
  GO_ON("Continuer", "Doorgaan", "Weiter", "Go on"),
  NO_BUILDING(
      "Il n'y a pas encore d'immeuble dans lequel donner un rôle.",
      "Er is nog geen gebouw waarin een rol kan worden gegeven.",
      "Es gibt noch kein Gebäude, in dem eine Rolle vergeben werden kann.",
      "There is no building yet in which a role can be given."),
  EMAIL("Adresse e-mail", "E-mailadres", "E-Mail-Adresse", "E-mail address"),
  LANGUAGE(
      "Langue de sa lettre",
      "Taal van zijn brief",
      "Sprache seines Briefs",
      "Language of his letter"),
  FIRST_DAY("Premier jour", "Eerste dag", "Erster Tag", "First day"),
  UNTIL(
      "Jusqu'au (exclu)", "Tot (niet inbegrepen)", "Bis (ausschließlich)", "Until (not included)"),
  UNTIL_HINT("Vide : sans fin.", "Leeg: zonder einde.", "Leer: ohne Ende.", "Empty: no end."),
  OWNER("copropriétaire", "mede-eigenaar", "Miteigentümer", "owner"),
  COUNCIL(
      "conseil de copropriété",
      "raad van mede-eigendom",
      "Rat der Miteigentümer",
      "council of co-ownership"),
  COMMISSIONER(
      "commissaire aux comptes",
      "commissaris van de rekeningen",
      "Rechnungskommissar",
      "commissioner of accounts"),
  SYNDIC("syndic", "syndicus", "Syndikus", "syndic"),
  ACCOUNTANT("comptable", "boekhouder", "Buchhalter", "accountant");

  private final Four four;

  FieldWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
