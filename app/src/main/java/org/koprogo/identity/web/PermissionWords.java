package org.koprogo.identity.web;

import org.koprogo.identity.Permission;
import org.koprogo.texts.Said;

/** What a permission lets somebody do. */
public enum PermissionWords implements Said {
  READ_ORGANIZATION(
      "lire l'organisation",
      "de organisatie lezen",
      "die Organisation lesen",
      "read the organization"),
  MANAGE_ORGANIZATION(
      "régler l'organisation",
      "de organisatie instellen",
      "die Organisation einstellen",
      "change the organization"),
  MANAGE_PEOPLE("gérer les membres", "leden beheren", "Mitglieder verwalten", "manage members"),
  READ_AUDIT(
      "lire le journal d'audit",
      "de audittrail lezen",
      "den Prüfpfad lesen",
      "read the audit trail"),
  READ_BUILDING(
      "lire immeubles, lots et copropriétaires",
      "gebouwen, kavels en mede-eigenaars lezen",
      "Gebäude, Lose und Miteigentümer lesen",
      "read buildings, lots and owners"),
  EDIT_BUILDING(
      "modifier immeubles, lots et copropriétaires",
      "gebouwen, kavels en mede-eigenaars wijzigen",
      "Gebäude, Lose und Miteigentümer ändern",
      "change buildings, lots and owners"),
  READ_BOOKS(
      "lire la comptabilité", "de boekhouding lezen", "die Buchhaltung lesen", "read the books"),
  ENTER_BOOKS(
      "encoder écritures et factures",
      "boekingen en facturen invoeren",
      "Buchungen und Rechnungen erfassen",
      "enter entries and invoices"),
  APPROVE_INVOICE(
      "approuver des factures", "facturen goedkeuren", "Rechnungen genehmigen", "approve invoices"),
  POST_INVOICE(
      "comptabiliser des factures", "facturen boeken", "Rechnungen buchen", "post invoices"),
  CALL_FUNDS("appeler des fonds", "geld opvragen", "Mittel abrufen", "call for funds"),
  BOOK_BANK("comptabiliser la banque", "de bank boeken", "die Bank buchen", "book the bank"),
  CLOSE_YEAR(
      "ouvrir et clôturer des exercices",
      "boekjaren openen en afsluiten",
      "Geschäftsjahre eröffnen und abschließen",
      "open and close fiscal years"),
  CONTROL(
      "contrôler : remarques et rapport",
      "controleren: opmerkingen en verslag",
      "prüfen: Bemerkungen und Bericht",
      "control: remarks and report"),
  ANSWER_REMARK(
      "répondre aux remarques du commissaire",
      "opmerkingen van de commissaris beantwoorden",
      "Bemerkungen des Rechnungsprüfers beantworten",
      "answer the commissioner's remarks"),
  OWN_ACCOUNT(
      "lire son propre compte",
      "de eigen rekening lezen",
      "das eigene Konto lesen",
      "read one's own account");

  private final Four four;

  PermissionWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** The words of a permission that programs can have. */
  static PermissionWords of(Permission permission) {
    return valueOf(permission.name());
  }

  @Override
  public Four four() {
    return four;
  }
}
