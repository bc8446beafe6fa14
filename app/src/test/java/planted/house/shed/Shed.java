package planted.house.shed;

import planted.house.roof.Roof;

/** Wrong: a room of no plan, which uses a room that nobody allowed it. */
public final class Shed {
  public String climb() {
    return new Roof().view();
  }
}
