package planted.house.roof;

import static planted.house.tables.cellar.Tables.PUB_WINE;
import static planted.house.tables.cellar.Tables.WINE;

/** Wrong: reaches for another room's table; what that room publishes would be right. */
final class RoofStore {
  String tables() {
    return WINE.getName() + PUB_WINE.getName();
  }
}
