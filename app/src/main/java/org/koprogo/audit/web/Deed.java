package org.koprogo.audit.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koprogo.texts.Said;

/** What was done, in words: one constant for every operation that changes something, by its id. */
enum Deed implements Said {
  ADD_REMARK(
      "Remarque du commissaire",
      "Opmerking van de commissaris",
      "Bemerkung des Rechnungsprüfers",
      "Commissioner's remark"),
  ANSWER_REMARK(
      "Remarque répondue", "Opmerking beantwoord", "Bemerkung beantwortet", "Remark answered"),
  BEGIN_OIDC_SIGN_IN(
      "Connexion commencée par un fournisseur d'identité",
      "Aanmelding via een identiteitsprovider begonnen",
      "Anmeldung über einen Identitätsanbieter begonnen",
      "Sign-in through an identity provider begun"),
  ADD_DOCUMENTS(
      "Documents ajoutés", "Documenten toegevoegd", "Dokumente hinzugefügt", "Documents added"),
  WITHDRAW_DOCUMENT(
      "Document retiré", "Document ingetrokken", "Dokument zurückgezogen", "Document withdrawn"),
  DRAW_SAMPLE("Échantillon tiré", "Steekproef getrokken", "Stichprobe gezogen", "Sample drawn"),
  GIVE_VERDICT(
      "Rapport du commissaire remis",
      "Verslag van de commissaris gegeven",
      "Bericht des Rechnungsprüfers erstattet",
      "Commissioner's report given"),
  MARK_SEEN(
      "Écriture vue par le commissaire",
      "Boeking gezien door de commissaris",
      "Buchung vom Rechnungsprüfer gesehen",
      "Entry seen by the commissioner"),
  SETTLE_REMARK("Remarque réglée", "Opmerking afgehandeld", "Bemerkung erledigt", "Remark settled"),
  WITHDRAW_CALL(
      "Appel de fonds retiré",
      "Opvraging ingetrokken",
      "Abruf zurückgenommen",
      "Call for funds withdrawn"),
  ADD_ACCOUNT("Compte ajouté", "Rekening toegevoegd", "Konto hinzugefügt", "Account added"),
  ADD_BANK_ACCOUNT(
      "Compte bancaire ajouté",
      "Bankrekening toegevoegd",
      "Bankkonto hinzugefügt",
      "Bank account added"),
  ADD_BUILDING("Immeuble ajouté", "Gebouw toegevoegd", "Gebäude hinzugefügt", "Building added"),
  ADD_FIELD("Champ ajouté", "Veld toegevoegd", "Feld hinzugefügt", "Field added"),
  ADD_KEY(
      "Clé de répartition ajoutée",
      "Verdeelsleutel toegevoegd",
      "Verteilerschlüssel hinzugefügt",
      "Distribution key added"),
  CHANGE_APPROVAL(
      "Seuil d'approbation modifié",
      "Drempel van goedkeuring gewijzigd",
      "Schwelle der Freigabe geändert",
      "Approval threshold changed"),
  CHANGE_LOT("Lot modifié", "Kavel gewijzigd", "Los geändert", "Lot changed"),
  ADD_OWNER(
      "Copropriétaire ajouté",
      "Mede-eigenaar toegevoegd",
      "Miteigentümer hinzugefügt",
      "Owner added"),
  ADD_PASSKEY("Clé d'accès ajoutée", "Passkey toegevoegd", "Passkey hinzugefügt", "Passkey added"),
  ADD_READINGS(
      "Relevés de compteurs ajoutés",
      "Meterstanden toegevoegd",
      "Zählerstände hinzugefügt",
      "Meter readings added"),
  ADD_SUPPLIER(
      "Fournisseur ajouté", "Leverancier toegevoegd", "Lieferant hinzugefügt", "Supplier added"),
  ADOPT_BUDGET(
      "Budget adopté", "Begroting goedgekeurd", "Haushaltsplan angenommen", "Budget adopted"),
  APPOINT_REPRESENTATIVE(
      "Représentant désigné",
      "Vertegenwoordiger aangewezen",
      "Vertreter bestellt",
      "Representative appointed"),
  APPROVE_INVOICE(
      "Facture approuvée", "Factuur goedgekeurd", "Rechnung genehmigt", "Invoice approved"),
  REOPEN_INVOICE(
      "Approbation reprise",
      "Goedkeuring ingetrokken",
      "Genehmigung zurückgenommen",
      "Approval taken back"),
  BEGIN_PASSKEY(
      "Ajout d'une clé d'accès commencé",
      "Toevoegen van een passkey begonnen",
      "Hinzufügen eines Passkeys begonnen",
      "Adding a passkey begun"),
  BEGIN_PASSKEY_SIGN_IN(
      "Connexion par clé d'accès commencée",
      "Aanmelden met passkey begonnen",
      "Anmeldung mit Passkey begonnen",
      "Signing in with a passkey begun"),
  BEGIN_SECOND_FACTOR(
      "Second facteur commencé",
      "Tweede factor begonnen",
      "Zweiter Faktor begonnen",
      "Second factor begun"),
  BOOK_ADJUSTMENT(
      "Régularisation comptabilisée",
      "Regularisatie geboekt",
      "Abgrenzung gebucht",
      "Adjustment booked"),
  BOOK_MOVEMENT(
      "Mouvement bancaire comptabilisé",
      "Bankverrichting geboekt",
      "Bankbewegung gebucht",
      "Bank movement booked"),
  SEND_CALL(
      "Appel de fonds envoyé", "Opvraging verzonden", "Abruf versandt", "Call for funds sent"),
  CALL_FUNDS("Appel de fonds", "Geldopvraging", "Mittelabruf", "Funds called"),
  CHANGE_BUILDING_SETTINGS(
      "Réglages de l'immeuble modifiés",
      "Instellingen van het gebouw gewijzigd",
      "Einstellungen des Gebäudes geändert",
      "Settings of the building changed"),
  CHANGE_MY_PASSWORD(
      "Mot de passe changé", "Wachtwoord gewijzigd", "Passwort geändert", "Password changed"),
  CHANGE_MY_PREFERENCES(
      "Affichage modifié", "Weergave gewijzigd", "Anzeige geändert", "Appearance changed"),
  CHANGE_MY_PROFILE("Profil modifié", "Profiel gewijzigd", "Profil geändert", "Profile changed"),
  CHANGE_ORGANIZATION(
      "Réglages de l'organisation modifiés",
      "Instellingen van de organisatie gewijzigd",
      "Einstellungen der Organisation geändert",
      "Settings of the organization changed"),
  CHANGE_OWNER(
      "Copropriétaire modifié",
      "Mede-eigenaar gewijzigd",
      "Miteigentümer geändert",
      "Owner changed"),
  CHANGE_ROLE(
      "Fin d'un rôle changée",
      "Einde van een rol gewijzigd",
      "Ende einer Rolle geändert",
      "End of a role changed"),
  CHANGE_TITLES(
      "Titres de propriété changés",
      "Eigendomstitels gewijzigd",
      "Eigentumstitel geändert",
      "Titles changed"),
  CLOSE_PERIOD("Période clôturée", "Periode afgesloten", "Periode abgeschlossen", "Period closed"),
  CLOSE_PERIODS_THROUGH(
      "Périodes clôturées jusqu'à un mois",
      "Periodes tot en met een maand afgesloten",
      "Perioden bis zu einem Monat abgeschlossen",
      "Periods closed up to a month"),
  CLOSE_YEAR(
      "Exercice clôturé",
      "Boekjaar afgesloten",
      "Geschäftsjahr abgeschlossen",
      "Fiscal year closed"),
  CONFIRM_SECOND_FACTOR(
      "Second facteur activé",
      "Tweede factor ingesteld",
      "Zweiter Faktor eingerichtet",
      "Second factor set up"),
  DISCARD_INVOICE(
      "Facture abandonnée", "Factuur verworpen", "Rechnung verworfen", "Invoice discarded"),
  END_SECOND_FACTOR(
      "Second facteur terminé",
      "Tweede factor beëindigd",
      "Zweiter Faktor beendet",
      "Second factor ended"),
  END_SESSION("Session terminée", "Sessie beëindigd", "Sitzung beendet", "Session ended"),
  ENTER_INVOICE("Facture encodée", "Factuur ingevoerd", "Rechnung erfasst", "Invoice entered"),
  ENTER_ORGANIZATION(
      "Entrée dans l'organisation",
      "Organisatie betreden",
      "Organisation betreten",
      "Organization entered"),
  FORGOT_PASSWORD(
      "Lettre pour un mot de passe oublié",
      "Brief voor een vergeten wachtwoord",
      "Brief für ein vergessenes Passwort",
      "Letter for a forgotten password"),
  GIVE_TITLES(
      "Titres de propriété donnés",
      "Eigendomstitels gegeven",
      "Eigentumstitel gegeben",
      "Titles given"),
  GIVE_UP_MESSAGE("Lettre abandonnée", "Brief opgegeven", "Brief aufgegeben", "Letter given up"),
  GRANT_ROLE("Rôle donné", "Rol gegeven", "Rolle vergeben", "Role given"),
  IMPORT_INVOICES(
      "Factures importées", "Facturen geïmporteerd", "Rechnungen importiert", "Invoices imported"),
  IMPORT_MOVEMENTS(
      "Mouvements bancaires importés",
      "Bankverrichtingen geïmporteerd",
      "Bankbewegungen importiert",
      "Bank movements imported"),
  IMPORT_OWNERS(
      "Copropriétaires importés",
      "Mede-eigenaars geïmporteerd",
      "Miteigentümer importiert",
      "Owners imported"),
  IMPORT_SUPPLIERS(
      "Fournisseurs importés",
      "Leveranciers geïmporteerd",
      "Lieferanten importiert",
      "Suppliers imported"),
  IMPORT_TITLES(
      "Titres de propriété importés",
      "Eigendomstitels geïmporteerd",
      "Eigentumstitel importiert",
      "Titles imported"),
  INVITE_AGAIN("Invitation renvoyée", "Opnieuw uitgenodigd", "Erneut eingeladen", "Invited again"),
  ISSUE_TOKEN(
      "Jeton d'accès créé",
      "Toegangstoken gemaakt",
      "Zugangstoken ausgestellt",
      "Access token issued"),
  LEAVE_ORGANIZATION(
      "Sortie de l'organisation",
      "Organisatie verlaten",
      "Organisation verlassen",
      "Organization left"),
  OPEN_BOOKS("Comptabilité ouverte", "Boekhouding geopend", "Buchhaltung eröffnet", "Books opened"),
  OPEN_ORGANIZATION(
      "Organisation ouverte",
      "Organisatie geopend",
      "Organisation eröffnet",
      "Organization opened"),
  OPEN_YEAR("Exercice ouvert", "Boekjaar geopend", "Geschäftsjahr eröffnet", "Fiscal year opened"),
  OPEN_YEAR_WITH(
      "Soldes d'ouverture comptabilisés",
      "Beginsaldi geboekt",
      "Eröffnungssalden gebucht",
      "Opening balances booked"),
  POST_ENTRY("Écriture comptabilisée", "Boeking geboekt", "Buchung gebucht", "Entry posted"),
  POST_INVOICE("Facture comptabilisée", "Factuur geboekt", "Rechnung gebucht", "Invoice posted"),
  RECORD_INTEREST_RATE(
      "Taux d'intérêt noté",
      "Rentevoet genoteerd",
      "Zinssatz festgehalten",
      "Interest rate recorded"),
  REMOVE_PASSKEY(
      "Clé d'accès supprimée", "Passkey verwijderd", "Passkey entfernt", "Passkey removed"),
  RENAME_PASSKEY(
      "Clé d'accès renommée", "Passkey hernoemd", "Passkey umbenannt", "Passkey renamed"),
  RESET_PASSWORD(
      "Nouveau mot de passe choisi",
      "Nieuw wachtwoord gekozen",
      "Neues Passwort gewählt",
      "New password chosen"),
  RETRY_MESSAGE(
      "Lettre remise en route",
      "Brief opnieuw op weg",
      "Brief erneut auf den Weg gebracht",
      "Letter sent on its way again"),
  REVERSE_ENTRY(
      "Écriture extournée", "Boeking teruggenomen", "Buchung storniert", "Entry reversed"),
  REVOKE_ROLE("Rôle retiré", "Rol ontnomen", "Rolle entzogen", "Role taken away"),
  REVOKE_TOKEN(
      "Jeton d'accès repris",
      "Toegangstoken ingetrokken",
      "Zugangstoken zurückgenommen",
      "Access token taken back"),
  REWRITE_INVOICE(
      "Facture corrigée", "Factuur verbeterd", "Rechnung berichtigt", "Invoice corrected"),
  SET_BUILDING_FIELDS(
      "Champs de l'immeuble remplis",
      "Velden van het gebouw ingevuld",
      "Felder des Gebäudes ausgefüllt",
      "Fields of the building filled"),
  SET_LOT_FIELDS(
      "Champs du lot remplis",
      "Velden van de kavel ingevuld",
      "Felder des Loses ausgefüllt",
      "Fields of the lot filled"),
  SET_OWNER_FIELDS(
      "Champs du copropriétaire remplis",
      "Velden van de mede-eigenaar ingevuld",
      "Felder des Miteigentümers ausgefüllt",
      "Fields of the owner filled"),
  SET_POLICY(
      "Règles de clôture choisies",
      "Afsluitregels gekozen",
      "Abschlussregeln gewählt",
      "Closing policy chosen"),
  SET_RESERVE_FUND(
      "Fonds de réserve réglé",
      "Reservekapitaal ingesteld",
      "Rücklagenkapital eingestellt",
      "Reserve fund set"),
  SIGN_IN("Connexion", "Aanmelding", "Anmeldung", "Sign-in"),
  SIGN_IN_WITH_PASSKEY(
      "Connexion par clé d'accès",
      "Aanmelding met passkey",
      "Anmeldung mit Passkey",
      "Sign-in with a passkey"),
  SIGN_IN_WITH_OIDC(
      "Connexion par un fournisseur d'identité",
      "Aanmelding via een identiteitsprovider",
      "Anmeldung über einen Identitätsanbieter",
      "Sign-in through an identity provider"),
  TRANSFER_LOTS(
      "Mutation de lots", "Overdracht van kavels", "Übertragung von Losen", "Lots transferred"),
  WELCOME(
      "Invitation acceptée", "Uitnodiging aanvaard", "Einladung angenommen", "Invitation accepted"),
  WITHDRAW_TOKEN(
      "Jeton d'accès retiré à quelqu'un",
      "Toegangstoken van iemand ingetrokken",
      "Zugangstoken jemandem entzogen",
      "Access token of somebody withdrawn");

  private static final Map<String, Deed> BY_OPERATION =
      Arrays.stream(values()).collect(Collectors.toMap(Deed::operation, Function.identity()));

  private final Four four;

  Deed(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** The id of its operation. */
  String operation() {
    var words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Arrays.stream(words, 1, words.length)
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining());
  }

  /** The deed of an operation; empty for one that only reads, and for a page. */
  static Optional<Deed> of(String operation) {
    return Optional.ofNullable(BY_OPERATION.get(operation));
  }

  @Override
  public Four four() {
    return four;
  }
}
