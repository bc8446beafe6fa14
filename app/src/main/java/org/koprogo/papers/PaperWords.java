package org.koprogo.papers;

import org.koprogo.texts.Said;

/** What every file says. */
public enum PaperWords implements Said {
  PAGE("Page", "Pagina", "Seite", "Page"),
  OF("de", "van", "von", "of"),
  DOWNLOAD_AS(
      "Télécharger en {0}", "Downloaden als {0}", "Als {0} herunterladen", "Download as {0}");

  private final Four four;

  PaperWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
