package planted.house.parlour;

import org.jooq.impl.DSL;
import planted.house.cellar.web.CellarPages;

/** Wrong twice: sees another room's pages, and speaks SQL without being a store. */
public final class Parlour {
  public String talk() {
    return new CellarPages().title() + DSL.name("gossip");
  }
}
