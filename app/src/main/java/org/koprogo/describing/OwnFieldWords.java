package org.koprogo.describing;

import org.koprogo.texts.Said;

/** What stands around an organization's own fields. */
public enum OwnFieldWords implements Said {
  FIELDS("Champs propres", "Eigen velden", "Eigene Felder", "Own fields"),
  YES("oui", "ja", "ja", "yes"),
  NO("non", "nee", "nein", "no");

  private final Four four;

  OwnFieldWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
