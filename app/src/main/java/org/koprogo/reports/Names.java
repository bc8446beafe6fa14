package org.koprogo.reports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** What the parts of one building are called, both ways. */
final class Names {
  private final Map<String, DistributionKey> keys = new LinkedHashMap<>();
  private final Map<String, Lot> lots = new LinkedHashMap<>();
  private final Map<String, Party> owners = new LinkedHashMap<>();
  private final Map<UUID, Explanation.Named> parties = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();

  Names(Registry registry, DistributionKeys all, Ledger ledger, Scope scope, BuildingId building) {
    for (var key : all.keys(scope, building)) keys.put(key.code(), key);
    for (var lot : registry.lots(scope, building)) lots.put(lot.code(), lot);
    for (var owner : registry.parties(scope, building, Party.Role.OWNER))
      owners.put(owner.code(), owner);
    for (var role : Party.Role.values())
      for (var p : registry.parties(scope, building, role))
        parties.put(p.id().value(), new Explanation.Named(p.code(), p.name()));
    for (var account : ledger.chart(scope, building))
      accounts.put(account.code(), account.labelEn());
  }

  Map<String, Lot> lots() {
    return lots;
  }

  Map<String, Party> owners() {
    return owners;
  }

  Explanation.Named account(String code) {
    return new Explanation.Named(code, accounts.getOrDefault(code, ""));
  }

  Explanation.Named key(KeyId id) {
    return keys.values().stream()
        .filter(k -> k.id().equals(id))
        .findFirst()
        .map(k -> new Explanation.Named(k.code(), k.label()))
        .orElseThrow();
  }

  Explanation.Named party(PartyId id) {
    return parties.getOrDefault(id.value(), new Explanation.Named("", ""));
  }

  String lot(LotId id) {
    return lots.values().stream()
        .filter(l -> l.id().equals(id))
        .map(Lot::code)
        .findFirst()
        .orElse("");
  }
}
