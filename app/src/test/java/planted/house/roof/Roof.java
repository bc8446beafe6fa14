package planted.house.roof;

import planted.house.parlour.Parlour;

/** A door. */
public final class Roof {
  public String view() {
    return new Parlour().talk() + new RoofStore().tables();
  }
}
