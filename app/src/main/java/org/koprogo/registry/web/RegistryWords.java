package org.koprogo.registry.web;

import org.koprogo.texts.Said;

/** What the pages of the registry say. */
public enum RegistryWords implements Said {
  COUNT_ONE("{0} immeuble", "{0} gebouw", "{0} Gebäude", "{0} building"),
  COUNT_MANY("{0} immeubles", "{0} gebouwen", "{0} Gebäude", "{0} buildings"),
  PLACE("Lieu", "Plaats", "Ort", "Place"),
  NONE_YET(
      "Cette organisation n'a pas encore d'immeuble.",
      "Deze organisatie heeft nog geen gebouw.",
      "Diese Organisation hat noch kein Gebäude.",
      "This organization has no building yet.");

  private final Four four;

  RegistryWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
