package org.koprogo.invoices.web;

import org.koprogo.texts.Said;

/** What the pages of supplier documents say. */
public enum InvoiceWords implements Said {
  SAVE_NEXT(
      "Enregistrer et encoder la suivante",
      "Bewaren en de volgende invoeren",
      "Speichern und die nächste erfassen",
      "Save and enter the next one"),

  TO_ENTER(
      "Fichiers à encoder", "In te voeren bestanden", "Zu erfassende Dateien", "Files to enter"),
  TO_ENTER_SAYS(
      "Reçus comme factures et pas encore encodés, les plus anciens d'abord.",
      "Als factuur ontvangen en nog niet ingevoerd, de oudste eerst.",
      "Als Rechnung eingegangen und noch nicht erfasst, die ältesten zuerst.",
      "Received as invoices and not entered yet, the oldest first."),
  RECEIVE(
      "Déposer des factures reçues",
      "Ontvangen facturen neerleggen",
      "Eingegangene Rechnungen ablegen",
      "Drop invoices that came in"),
  RECEIVE_HINT(
      "PDF, image ou XML, autant que vous voulez ; ils attendent ici d'être encodés.",
      "PDF, afbeelding of XML, zoveel u wilt; ze wachten hier om ingevoerd te worden.",
      "PDF, Bild oder XML, so viele Sie wollen; sie warten hier auf die Erfassung.",
      "PDF, picture or XML, as many as you like; they wait here to be entered."),
  BESIDE(
      "Avoir la facture à côté du formulaire",
      "De factuur naast het formulier hebben",
      "Die Rechnung neben dem Formular haben",
      "Have the invoice beside the form"),
  BESIDE_HINT(
      "Choisissez son fichier avant de remplir le formulaire : il est conservé avec la facture.",
      "Kies het bestand voor u het formulier invult: het wordt bij de factuur bewaard.",
      "Wählen Sie die Datei, bevor Sie das Formular ausfüllen: Sie wird mit der Rechnung aufbewahrt.",
      "Choose its file before you fill in the form: it is kept with the invoice."),
  MISSING_TO_TOTAL(
      "Écart avec le total",
      "Verschil met het totaal",
      "Abweichung vom Gesamtbetrag",
      "Off the total"),

  APPROVALS("À approuver", "Goed te keuren", "Zu genehmigen", "To approve"),
  APPROVALS_SAYS(
      "Les factures de tous les immeubles qui attendent une approbation ; d'abord celles qui échoient le plus tôt.",
      "De facturen van alle gebouwen die op goedkeuring wachten; eerst wat het vroegst vervalt.",
      "Die Rechnungen aller Gebäude, die auf eine Genehmigung warten; zuerst, was am frühesten fällig ist.",
      "The invoices of all buildings that wait for an approval; what is due first comes first."),
  APPROVALS_NONE(
      "Rien n'attend votre approbation. Une facture encodée apparaît ici.",
      "Niets wacht op uw goedkeuring. Een ingevoerde factuur verschijnt hier.",
      "Nichts wartet auf Ihre Genehmigung. Eine erfasste Rechnung erscheint hier.",
      "Nothing waits for your approval. An invoice that is entered appears here."),
  LATE("en retard", "te laat", "überfällig", "late"),
  MINE_SHORT("Encodée par vous.", "Door u ingevoerd.", "Von Ihnen erfasst.", "Entered by you."),
  MINE_BARRED(
      "Encodée par vous et au-delà du seuil de l'immeuble : quelqu'un d'autre doit l'approuver.",
      "Door u ingevoerd en boven de drempel van het gebouw: iemand anders moet ze goedkeuren.",
      "Von Ihnen erfasst und über der Schwelle des Gebäudes: Jemand anderes muss sie genehmigen.",
      "Entered by you and above the building's threshold: somebody else must approve it."),
  ALIKE(
      "Ressemble à un document qui existe déjà :",
      "Lijkt op een stuk dat al bestaat:",
      "Gleicht einem Beleg, den es schon gibt:",
      "Looks like a document that exists already:"),
  ALIKE_ONE("{0} du {1}, {2}", "{0} van {1}, {2}", "{0} vom {1}, {2}", "{0} of {1}, {2}"),
  INVOICES("Factures", "Facturen", "Rechnungen", "Invoices"),
  NEW("Encoder une facture", "Factuur invoeren", "Rechnung erfassen", "Enter an invoice"),
  EDIT("Modifier le brouillon", "Ontwerp wijzigen", "Entwurf ändern", "Edit the draft"),
  NONE_YET(
      "Cet exercice n'a pas de document. Encodez la première facture.",
      "Dit boekjaar heeft geen stukken. Voer de eerste factuur in.",
      "Dieses Geschäftsjahr hat keine Belege. Erfassen Sie die erste Rechnung.",
      "This fiscal year has no documents. Enter the first invoice."),
  NONE_FOUND(
      "Aucun document dans cet état.",
      "Geen stukken met deze status.",
      "Keine Belege mit diesem Status.",
      "No documents in this state."),
  INVOICE("Facture", "Factuur", "Rechnung", "Invoice"),
  CREDIT_NOTE("Note de crédit", "Creditnota", "Gutschrift", "Credit note"),
  DRAFT("brouillon", "ontwerp", "Entwurf", "draft"),
  APPROVED("approuvée", "goedgekeurd", "genehmigt", "approved"),
  POSTED("comptabilisée", "geboekt", "gebucht", "posted"),
  TO_PAY("à payer", "te betalen", "zu bezahlen", "to pay"),
  PAID("réglée", "vereffend", "beglichen", "settled"),
  BOOK_PAYMENT(
      "Comptabiliser le paiement", "Betaling boeken", "Zahlung buchen", "Book its payment"),
  ENTER_CREDIT(
      "Encoder une note de crédit",
      "Creditnota invoeren",
      "Gutschrift erfassen",
      "Enter a credit note"),
  TEXT("Objet", "Onderwerp", "Gegenstand", "What it is for"),
  NET("Hors TVA", "Zonder btw", "Ohne MwSt.", "Without VAT"),
  RATE("Taux TVA %", "Btw-tarief %", "MwSt.-Satz %", "VAT rate %"),
  VAT_AMOUNT("TVA", "Btw", "MwSt.", "VAT"),
  GROSS("TVA comprise", "Btw inbegrepen", "Mit MwSt.", "With VAT"),
  COMPUTED("Vide : calculé.", "Leeg: wordt berekend.", "Leer: wird berechnet.", "Empty: computed."),
  COVERAGE_FROM("Service du", "Dienst van", "Leistung vom", "Service from"),
  COVERAGE_TO("Service au", "Dienst tot en met", "Leistung bis", "Service to"),
  REFERS_TO(
      "Se rapporte au document",
      "Verwijst naar stuk",
      "Bezieht sich auf Beleg",
      "Refers to document"),
  PRIVATE_DUE(
      "Échéance pour le copropriétaire",
      "Vervaldag voor de mede-eigenaar",
      "Fällig für den Miteigentümer",
      "Due by the owner"),
  CLEARS_ACCRUAL(
      "Attendue dans les comptes de l'an dernier",
      "Verwacht in de rekeningen van vorig jaar",
      "In den Büchern des Vorjahres erwartet",
      "Expected in last year's books"),
  YES("oui", "ja", "ja", "yes"),
  NO("non", "nee", "nein", "no"),
  FINANCED("Payé par le fonds", "Betaald door het kapitaal", "Aus dem Fonds", "Paid by fund"),
  FINANCED_AMOUNT(
      "Montant payé par le fonds",
      "Bedrag betaald door het kapitaal",
      "Betrag aus dem Fonds",
      "Amount paid by the fund"),
  APPROVE("Approuver", "Goedkeuren", "Genehmigen", "Approve"),
  REOPEN("Remettre en brouillon", "Weer ontwerp maken", "Wieder Entwurf", "Make it a draft again"),
  POST("Comptabiliser", "Boeken", "Buchen", "Post"),
  DISCARD("Jeter le brouillon", "Ontwerp weggooien", "Entwurf verwerfen", "Discard the draft"),
  DISCARD_SAYS(
      "Ce qui a été encodé est perdu ; ses fichiers restent parmi les documents.",
      "Wat ingevoerd is, gaat verloren; de bestanden blijven bij de documenten.",
      "Was erfasst wurde, geht verloren; die Dateien bleiben bei den Dokumenten.",
      "What was entered is lost; its files stay among the documents."),
  DISCARD_SURE(
      "Jeter pour de bon", "Definitief weggooien", "Endgültig verwerfen", "Discard for good"),
  POST_SAYS(
      "Comptabilisé, il ne change plus ; seule une note de crédit le corrige.",
      "Eenmaal geboekt verandert het niet meer; alleen een creditnota verbetert het.",
      "Einmal gebucht ändert er sich nicht mehr; nur eine Gutschrift berichtigt ihn.",
      "Once posted it no longer changes; only a credit note puts it right."),
  WILL_BOOK(
      "Ce que la comptabilisation écrira",
      "Wat het boeken zal schrijven",
      "Was das Buchen schreiben wird",
      "What posting will write"),
  BOOKED(
      "Ce qui est dans les livres",
      "Wat in de boeken staat",
      "Was in den Büchern steht",
      "What is in the books");

  private final Four four;

  InvoiceWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** How a state is coloured. */
  public String badge() {
    return switch (this) {
      case APPROVED -> "bg-azure-lt";
      case TO_PAY -> "bg-yellow-lt";
      case POSTED, PAID -> "bg-green-lt";
      default -> "bg-secondary-lt";
    };
  }

  @Override
  public Four four() {
    return four;
  }
}
