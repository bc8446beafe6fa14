package planted.house.cellar;

import static planted.house.tables.cellar.Tables.WINE;

/** Right: a store with its own room's table. */
final class CellarStore {
  String table() {
    return WINE.getName();
  }
}
