package planted.house.cellar.web;

/** Pages that somebody else looks at. */
public final class CellarPages {
  public String title() {
    return "Wine";
  }
}
