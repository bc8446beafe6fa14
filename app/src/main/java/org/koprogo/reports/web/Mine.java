package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Lot;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** A name under which a caller stands in the books of a building, by his memberships alone. */
record Mine(BuildingId building, PartyId party) {
  static List<Mine> of(Caller caller) {
    var mine = new ArrayList<Mine>();
    for (var m : caller.memberships()) {
      var building = m.building();
      var party = m.party();
      if (m.role() == Role.OWNER && building != null && party != null)
        mine.add(new Mine(building, new PartyId(party)));
    }
    return mine.stream().distinct().toList();
  }

  /** The one with this party; a neighbour's is nobody's. */
  static Optional<Mine> find(Caller caller, UUID party) {
    return of(caller).stream().filter(m -> m.party().value().equals(party)).findFirst();
  }

  /** The days on which he held the lot of this code. */
  Predicate<LocalDate> held(Registry registry, Titles titles, Scope scope, String code) {
    var lot =
        registry.lots(scope, building).stream()
            .filter(l -> l.code().equals(code))
            .map(Lot::id)
            .findFirst();
    var held =
        titles.ofParty(scope, building, party).stream()
            .filter(t -> lot.isPresent() && t.lot().equals(lot.get()))
            .toList();
    return day -> held.stream().anyMatch(t -> t.isHeldOn(day));
  }
}
