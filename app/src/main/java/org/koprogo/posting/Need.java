package org.koprogo.posting;

import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** What a building must have before something of its books can be done; says that it is missing. */
public enum Need implements Said {
  YEAR(
      "/years",
      Terms.FISCAL_YEARS,
      "Aucun exercice n'est ouvert. Ouvrez-en un d'abord.",
      "Er is geen boekjaar open. Open er eerst een.",
      "Kein Geschäftsjahr ist offen. Eröffnen Sie zuerst eines.",
      "No fiscal year is open. Open one first."),
  OWNERS(
      "/owners",
      Terms.OWNERS,
      "Cet immeuble n'a pas encore de copropriétaires. Ajoutez-les d'abord.",
      "Dit gebouw heeft nog geen mede-eigenaars. Voeg ze eerst toe.",
      "Dieses Gebäude hat noch keine Miteigentümer. Fügen Sie sie zuerst hinzu.",
      "This building has no owners yet. Add them first."),
  KEYS(
      "/keys",
      Terms.KEYS,
      "Aucune clé ne dit encore comment les charges se divisent. Définissez-en une d'abord.",
      "Nog geen sleutel zegt hoe de kosten worden verdeeld. Bepaal er eerst een.",
      "Noch kein Schlüssel sagt, wie Kosten verteilt werden. Legen Sie zuerst einen fest.",
      "No key says yet how costs are divided. Define one first."),
  SUPPLIERS(
      "/suppliers",
      Terms.SUPPLIERS,
      "Cet immeuble n'a pas encore de fournisseur. Ajoutez d'abord celui de la facture.",
      "Dit gebouw heeft nog geen leverancier. Voeg eerst die van de factuur toe.",
      "Dieses Gebäude hat noch keinen Lieferanten. Fügen Sie zuerst den der Rechnung hinzu.",
      "This building has no supplier yet. Add that of the invoice first.");

  private final String path;
  private final Terms label;
  private final Four four;

  Need(String path, Terms label, String fr, String nl, String de, String en) {
    this.path = path;
    this.label = label;
    this.four = new Four(fr, nl, de, en);
  }

  /** Where it is made, below the building. */
  public String path() {
    return path;
  }

  public Terms label() {
    return label;
  }

  @Override
  public Four four() {
    return four;
  }
}
