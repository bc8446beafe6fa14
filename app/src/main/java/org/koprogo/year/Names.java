package org.koprogo.year;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/** From the folder's codes to the ids of the building's rooms. */
final class Names {
  private final Map<String, PartyId> owners = new HashMap<>();
  private final Map<String, PartyId> suppliers = new HashMap<>();
  private final Map<String, LotId> lots = new HashMap<>();
  private final Map<String, KeyId> keys = new HashMap<>();

  Names(Rooms rooms, Scope scope, BuildingId building) {
    for (var p : rooms.registry.parties(scope, building, Party.Role.OWNER))
      owners.put(p.code(), p.id());
    for (var p : rooms.registry.parties(scope, building, Party.Role.SUPPLIER))
      suppliers.put(p.code(), p.id());
    for (var lot : rooms.registry.lots(scope, building)) lots.put(lot.code(), lot.id());
    for (var key : rooms.keys.keys(scope, building)) keys.put(key.code(), key.id());
  }

  PartyId owner(String code) {
    return known(owners, code);
  }

  PartyId supplier(String code) {
    return known(suppliers, code);
  }

  /** The code of a party, whatever it is to the building. */
  String code(PartyId party) {
    return Stream.concat(owners.entrySet().stream(), suppliers.entrySet().stream())
        .filter(e -> e.getValue().equals(party))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  LotId lot(String code) {
    return known(lots, code);
  }

  KeyId key(String code) {
    return known(keys, code);
  }

  /** The key of a line, or none. */
  @Nullable KeyId keyOrNone(@Nullable String code) {
    return code == null || code.isEmpty() ? null : key(code);
  }

  private static <T> T known(Map<String, T> names, String code) {
    var id = names.get(code);
    if (id == null)
      throw new IllegalStateException("the folder was read, yet names the unknown " + code);
    return id;
  }
}
