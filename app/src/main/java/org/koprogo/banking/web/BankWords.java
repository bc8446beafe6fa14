package org.koprogo.banking.web;

import org.koprogo.texts.Said;

/** What the pages of the bank say. */
public enum BankWords implements Said {
  BANK("Banque", "Bank", "Bank", "Bank"),
  NEW("Comptabiliser un mouvement", "Beweging boeken", "Bewegung buchen", "Book a movement"),
  NONE_YET(
      "Aucun mouvement dans cet exercice. Comptabilisez le premier de l'extrait.",
      "Geen bewegingen in dit boekjaar. Boek de eerste van het uittreksel.",
      "Keine Bewegungen in diesem Geschäftsjahr. Buchen Sie die erste des Auszugs.",
      "No movements in this fiscal year. Book the first of the statement."),
  NOTHING_OPEN(
      "Rien n'est ouvert.", "Er staat niets open.", "Nichts ist offen.", "Nothing is open."),
  PAY("Comptabiliser le paiement", "Betaling boeken", "Zahlung buchen", "Book its payment"),
  SETTLED("A payé", "Heeft betaald", "Hat bezahlt", "Settled"),
  ON_ACCOUNT(
      "reste, pour la dette la plus ancienne",
      "rest, voor de oudste schuld",
      "Rest, für die älteste Schuld",
      "rest, for the oldest debt"),
  KIND("Nature", "Aard", "Art", "Kind"),
  WHO("De ou à qui", "Van of aan wie", "Von oder an wen", "From or to whom"),
  HOLDS("{0} au {1}", "{0} op {1}", "{0} am {1}", "{0} on {1}"),
  OWNER_PAYMENT(
      "Paiement d'un copropriétaire",
      "Betaling van een mede-eigenaar",
      "Zahlung eines Miteigentümers",
      "Payment by an owner"),
  OWNER_REFUND(
      "Remboursement à un copropriétaire",
      "Terugbetaling aan een mede-eigenaar",
      "Rückzahlung an einen Miteigentümer",
      "Refund to an owner"),
  SUPPLIER_PAYMENT(
      "Paiement d'un fournisseur",
      "Betaling van een leverancier",
      "Zahlung an einen Lieferanten",
      "Payment of a supplier"),
  INTERNAL_TRANSFER(
      "Virement interne", "Interne overschrijving", "Interne Überweisung", "Internal transfer"),
  BANK_CHARGES("Frais bancaires", "Bankkosten", "Bankgebühren", "Bank charges"),
  INTEREST("Intérêts", "Interesten", "Zinsen", "Interest"),
  INSURANCE_INDEMNITY(
      "Indemnité d'assurance",
      "Verzekeringsvergoeding",
      "Versicherungsentschädigung",
      "Insurance indemnity"),
  SIGNED(
      "Comme la banque : ce qui entre est positif, ce qui sort négatif.",
      "Zoals de bank: wat binnenkomt is positief, wat buitengaat negatief.",
      "Wie die Bank: was hereinkommt ist positiv, was hinausgeht negativ.",
      "As the bank signs it: what comes in is positive, what goes out negative."),
  COMMUNICATION("Communication", "Mededeling", "Mitteilung", "Communication"),
  NAMED_FIRST(
      "Les documents du fournisseur nommés ici sont payés d'abord.",
      "De stukken van de leverancier die hier staan, worden eerst betaald.",
      "Hier genannte Belege des Lieferanten werden zuerst bezahlt.",
      "Documents of the supplier that are named here are settled first."),
  OLDEST_FIRST(
      "Un paiement de copropriétaire règle d'abord sa dette échue la plus ancienne ; le reste est à valoir.",
      "Een betaling van een mede-eigenaar vereffent eerst zijn oudste vervallen schuld; de rest blijft op rekening.",
      "Eine Zahlung eines Miteigentümers begleicht zuerst seine älteste fällige Schuld; der Rest bleibt als Guthaben.",
      "An owner's payment settles his oldest due debt first; what is left stays on account."),
  GROSS("Intérêts bruts", "Bruto-interesten", "Bruttozinsen", "Gross interest"),
  WITHHOLDING("Précompte", "Roerende voorheffing", "Quellensteuer", "Tax withheld"),
  CLAIM("Sinistre", "Schadegeval", "Schadensfall", "Claim");

  private final Four four;

  BankWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
