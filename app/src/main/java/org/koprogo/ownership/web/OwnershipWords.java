package org.koprogo.ownership.web;

import org.koprogo.ownership.Title;
import org.koprogo.registry.Party;
import org.koprogo.texts.Said;

/** What the pages of lots, owners, titles and keys say. */
public enum OwnershipWords implements Said {
  ON(
      "Lots et titulaires au {0}",
      "Kavels en houders op {0}", "Lose und Inhaber am {0}", "Lots and who holds them on {0}"),
  ACCOUNT("Son compte", "Zijn rekening", "Sein Konto", "His account"),
  SELL("Le vendre", "Verkopen", "Verkaufen", "Sell it"),
  ENTRANCE("Entrée", "Ingang", "Eingang", "Entrance"),
  FLOOR("Étage", "Verdieping", "Etage", "Floor"),
  HOLDERS("Titulaires", "Houders", "Inhaber", "Holders"),
  NOBODY("personne encore", "nog niemand", "noch niemand", "nobody yet"),
  GIVE("Donner un titulaire", "Houder aanduiden", "Inhaber eintragen", "Say who holds it"),
  ALL_LOTS("Tous les lots", "Alle kavels", "Alle Lose", "All lots"),
  FULL("pleine propriété", "volle eigendom", "volles Eigentum", "full ownership"),
  UNDIVIDED("indivision", "onverdeeldheid", "ungeteilt", "undivided"),
  USUFRUCT("usufruit", "vruchtgebruik", "Nießbrauch", "usufruct"),
  BARE("nue-propriété", "blote eigendom", "bloßes Eigentum", "bare ownership"),
  TIMELINE(
      "Titulaires au fil du temps",
      "Houders door de tijd",
      "Inhaber im Laufe der Zeit",
      "Who held it, over time"),
  TIMELINE_NONE(
      "Ce lot n'a pas encore de titulaire. Dites qui le détient et depuis quand.",
      "Deze kavel heeft nog geen houder. Zeg wie hem bezit en sinds wanneer.",
      "Dieses Los hat noch keinen Inhaber. Sagen Sie, wem es seit wann gehört.",
      "Nobody holds this lot yet. Say who does, and since when."),
  LOT_OF("Lot {0}", "Kavel {0}", "Los {0}", "Lot {0}"),
  RIGHT("Droit", "Recht", "Recht", "Right"),
  PART("Part", "Deel", "Teil", "Part"),
  UNTIL("Jusqu'au", "Tot en met", "Bis", "Until"),
  GOES_ON("toujours", "nog steeds", "weiterhin", "goes on"),
  FIRST_TITLES("Premiers titulaires", "Eerste houders", "Erste Inhaber", "First holders"),
  FIRST_TITLES_SAY(
      "Chaque jour à partir du premier, les parts forment un tout : une fois la jouissance, une fois la propriété.",
      "Op elke dag vanaf de eerste vormen de delen één geheel: één keer het genot, één keer de eigendom.",
      "An jedem Tag ab dem ersten ergeben die Teile ein Ganzes: einmal der Genuss, einmal das Eigentum.",
      "On every day from the first on the parts make one whole: once the enjoyment, once the ownership."),
  PART_HINT(
      "Comme dans l'acte, par exemple 1/2.",
      "Zoals in de akte, bijvoorbeeld 1/2.",
      "Wie in der Urkunde, zum Beispiel 1/2.",
      "As in the deed, for example 1/2."),
  END_HINT(
      "Premier jour où le droit ne vaut plus ; vide tant qu'il dure.",
      "Eerste dag waarop het recht niet meer geldt; leeg zolang het duurt.",
      "Erster Tag, an dem das Recht nicht mehr gilt; leer, solange es dauert.",
      "First day on which the right no longer holds; empty while it goes on."),
  ENDS("Fin", "Einde", "Ende", "End"),
  OF_ROW("{0}, ligne {1}", "{0}, regel {1}", "{0}, Zeile {1}", "{0}, row {1}"),
  NO_OWNER_TO_GIVE(
      "Ajoutez d'abord les copropriétaires.",
      "Voeg eerst de mede-eigenaars toe.",
      "Fügen Sie zuerst die Miteigentümer hinzu.",
      "Add the owners first."),
  ADD_OWNER(
      "Ajouter un copropriétaire",
      "Mede-eigenaar toevoegen",
      "Miteigentümer hinzufügen",
      "Add an owner"),
  CHANGE_OWNER("Modifier", "Wijzigen", "Ändern", "Change"),
  CHANGE_LOT_SAYS(
      "Les quotités ne changent pas ici : il faut un acte, à l'unanimité des copropriétaires.",
      "De aandelen wijzigen hier niet: daarvoor is een akte nodig, met eenparigheid van de mede-eigenaars.",
      "Die Anteile ändern sich hier nicht: dafür braucht es eine Urkunde und alle Miteigentümer.",
      "Shares do not change here: that takes a deed and the agreement of all owners."),
  CHANGE_SAYS(
      "Le code et la qualité restent ; ce que quelqu'un possède, ses titres le disent.",
      "De code en de hoedanigheid blijven; wat iemand bezit, zeggen zijn titels.",
      "Code und Eigenschaft bleiben; was jemand besitzt, sagen seine Titel.",
      "Code and kind stay; what somebody owns is said by the titles."),
  NO_OWNER(
      "Cet immeuble n'a pas encore de copropriétaire.",
      "Dit gebouw heeft nog geen mede-eigenaar.",
      "Dieses Gebäude hat noch keinen Miteigentümer.",
      "This building has no owner yet."),
  CODE("Code", "Code", "Code", "Code"),
  CODE_HINT(
      "Court et unique dans l'immeuble, par exemple P1.",
      "Kort en uniek in het gebouw, bijvoorbeeld P1.",
      "Kurz und im Gebäude einmalig, zum Beispiel P1.",
      "Short, once in the building, for example P1."),
  KIND("Qualité", "Hoedanigheid", "Eigenschaft", "Kind"),
  LANGUAGE(
      "Langue du courrier", "Taal van de brieven", "Sprache der Briefe", "Language of letters"),
  PAYMENT_REFERENCE(
      "Communication structurée",
      "Gestructureerde mededeling",
      "Strukturierte Mitteilung",
      "Payment reference"),
  PAYMENT_REFERENCE_HINT(
      "Douze chiffres, comme +++090/9337/55493+++ ; la même pour tous ses paiements.",
      "Twaalf cijfers, zoals +++090/9337/55493+++; dezelfde voor al zijn betalingen.",
      "Zwölf Ziffern, wie +++090/9337/55493+++; dieselbe für alle seine Zahlungen.",
      "Twelve digits, as +++090/9337/55493+++; the same for all payments."),
  REPRESENTATIVE("Représentant", "Vertegenwoordiger", "Vertreter", "Representative"),
  REPRESENTATIVE_HINT(
      "Qui vote et reçoit le courrier pour plusieurs.",
      "Wie voor meerdere stemt en de brieven krijgt.",
      "Wer für mehrere stimmt und die Briefe erhält.",
      "Who votes and is written to for several."),
  MEMBERS(
      "Membres de l'indivision",
      "Leden van de onverdeeldheid",
      "Mitglieder der Gemeinschaft",
      "Members of the indivision"),
  MEMBERS_SAY(
      "Seulement pour une indivision ; leurs parts forment un tout.",
      "Alleen voor een onverdeeldheid; hun delen vormen één geheel.",
      "Nur für eine ungeteilte Gemeinschaft; ihre Teile ergeben ein Ganzes.",
      "Only for an indivision; their parts make one whole."),
  CONTACT("Coordonnées", "Contactgegevens", "Kontakt", "Contact"),
  STREET(
      "Rue, numéro et boîte",
      "Straat, nummer en bus",
      "Straße, Nummer und Postfach",
      "Street, number and box"),
  EMAIL("Adresse e-mail", "E-mailadres", "E-Mail-Adresse", "E-mail address"),
  TELEPHONE("Téléphone", "Telefoon", "Telefon", "Telephone"),
  LETTERS("Envoi du courrier", "Verzending van de brieven", "Versand der Briefe", "Letters go by"),
  LETTERS_HINT(
      "Par e-mail seulement s'il l'a accepté par écrit.",
      "Per e-mail alleen als hij dat schriftelijk heeft aanvaard.",
      "Per E-Mail nur, wenn er schriftlich zugestimmt hat.",
      "By e-mail only with the owner's written consent."),
  BY_POST("par la poste", "met de post", "mit der Post", "post"),
  BY_EMAIL("par e-mail", "per e-mail", "per E-Mail", "e-mail"),
  HELD("Lots au fil du temps", "Kavels door de tijd", "Lose im Laufe der Zeit", "Lots over time"),
  HELD_NONE(
      "Ce copropriétaire ne détient pas encore de lot. Choisissez un lot et donnez-lui son titulaire.",
      "Deze mede-eigenaar bezit nog geen kavel. Kies een kavel en duid de houder aan.",
      "Dieser Miteigentümer hat noch kein Los. Wählen Sie ein Los und tragen Sie den Inhaber ein.",
      "This owner holds no lot yet. Choose a lot and say who holds it."),
  PERSON("personne physique", "natuurlijke persoon", "natürliche Person", "person"),
  COMPANY("société", "vennootschap", "Gesellschaft", "company"),
  COUPLE("couple", "echtpaar", "Paar", "couple"),
  INDIVISION("indivision", "onverdeeldheid", "ungeteilte Gemeinschaft", "indivision"),
  USUFRUCTUARY("usufruitier", "vruchtgebruiker", "Nießbraucher", "usufructuary"),
  BARE_OWNER("nu-propriétaire", "blote eigenaar", "bloßer Eigentümer", "bare owner"),
  ADD_KEY("Définir une clé", "Verdeelsleutel bepalen", "Schlüssel festlegen", "Define a key"),
  NO_KEY(
      "Aucune clé de répartition. Une clé dit comment une charge se divise entre les lots.",
      "Geen verdeelsleutel. Een sleutel zegt hoe een kost over de kavels wordt verdeeld.",
      "Kein Verteilerschlüssel. Ein Schlüssel sagt, wie Kosten auf die Lose verteilt werden.",
      "No distribution key. A key says how a charge is divided over the lots."),
  BASIS("Base", "Grondslag", "Grundlage", "Basis"),
  BASIS_HINT(
      "Ce que sont les poids, par exemple les quotités.",
      "Wat de gewichten zijn, bijvoorbeeld de aandelen.",
      "Was die Gewichte sind, zum Beispiel die Anteile.",
      "What the weights are, for example shares."),
  FIXED("poids fixes", "vaste gewichten", "feste Gewichte", "fixed weights"),
  CONSUMPTION("selon les relevés", "volgens de meterstanden", "nach Ablesungen", "by readings"),
  VALID_FROM("Valable dès le", "Geldig vanaf", "Gültig ab", "Valid from"),
  WEIGHT("Poids", "Gewicht", "Gewicht", "Weight"),
  WEIGHTS("Poids au {0}", "Gewichten op {0}", "Gewichte am {0}", "Weights on {0}"),
  WEIGHTS_SAY(
      "Le poids de chaque lot ; vide ou 0 pour un lot qui ne participe pas. Une clé selon les relevés n'a pas de poids ici. Une clé ne change plus : définissez-en une autre.",
      "Het gewicht van elke kavel; leeg of 0 voor een kavel die niet meedoet. Een sleutel volgens meterstanden heeft hier geen gewichten. Een sleutel verandert niet meer: bepaal een andere.",
      "Das Gewicht jedes Loses; leer oder 0 für ein Los, das nicht teilnimmt. Ein Schlüssel nach Ablesungen hat hier keine Gewichte. Ein Schlüssel ändert sich nicht mehr: legen Sie einen anderen fest.",
      "The weight of each lot; empty or 0 for one that takes no part. A key by readings has no weights here. A key never changes: define another."),
  NO_WEIGHTS(
      "Aucun poids ce jour-là.",
      "Geen gewichten op die dag.",
      "Keine Gewichte an diesem Tag.",
      "No weights on that day."),
  BY_SHARES(
      "Remplir avec les quotités",
      "Invullen met de aandelen",
      "Mit den Anteilen ausfüllen",
      "Fill in the shares"),
  EMPTY_WEIGHTS("Vider les poids", "Gewichten leegmaken", "Gewichte leeren", "Empty the weights");

  private final Four four;

  OwnershipWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }

  public static OwnershipWords of(Title.Holding holding) {
    return switch (holding) {
      case FULL -> FULL;
      case UNDIVIDED -> UNDIVIDED;
      case USUFRUCT -> USUFRUCT;
      case BARE -> BARE;
    };
  }

  public static OwnershipWords of(Party.Kind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case COMPANY -> COMPANY;
      case COUPLE -> COUPLE;
      case INDIVISION -> INDIVISION;
      case USUFRUCTUARY -> USUFRUCTUARY;
      case BARE_OWNER -> BARE_OWNER;
    };
  }
}
