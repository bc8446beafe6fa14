package org.koprogo.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Fault;
import org.koprogo.api.Problem;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** What a body names of one building, looked up; what is not there is noted with its place. */
public final class Named {
  private final Map<String, Account> accounts = new HashMap<>();
  private final Set<KeyId> keys = new HashSet<>();
  private final Set<PartyId> owners = new HashSet<>();
  private final Set<PartyId> suppliers = new HashSet<>();
  private final Set<LotId> lots = new HashSet<>();
  private final List<Ledger.FiscalYear> years;
  private final List<Fault> faults = new ArrayList<>();

  /** The doors that know. */
  public record Doors(Registry registry, DistributionKeys keys, Ledger ledger) {}

  public Named(Doors doors, Scope scope, BuildingId building) {
    for (var account : doors.ledger().chart(scope, building)) accounts.put(account.code(), account);
    for (var key : doors.keys().keys(scope, building)) keys.add(key.id());
    for (var p : doors.registry().parties(scope, building, Party.Role.OWNER)) owners.add(p.id());
    for (var p : doors.registry().parties(scope, building, Party.Role.SUPPLIER))
      suppliers.add(p.id());
    for (var lot : doors.registry().lots(scope, building)) lots.add(lot.id());
    this.years = doors.ledger().years(scope, building);
  }

  public void account(String code, String at) {
    var account = accounts.get(code);
    if (account == null) note(at, "unknown-account", "the chart has no account " + code);
    else if (!account.postable())
      note(at, "heading", code + " is a heading: nothing is posted on it");
  }

  public void key(@Nullable KeyId key, String at) {
    if (key != null && !keys.contains(key)) note(at, "unknown-key", "the building has no such key");
  }

  public void owner(@Nullable PartyId owner, String at) {
    if (owner != null && !owners.contains(owner))
      note(at, "unknown-owner", "the building has no such owner");
  }

  public void supplier(@Nullable PartyId supplier, String at) {
    if (supplier != null && !suppliers.contains(supplier))
      note(at, "unknown-supplier", "the building has no such supplier");
  }

  public void lot(LotId lot, String at) {
    if (!lots.contains(lot)) note(at, "unknown-lot", "the building has no such lot");
  }

  /** The open fiscal year that holds the day; without one the code is that of the ledger. */
  public Optional<LocalDate> year(LocalDate day, String at) {
    var year = years.stream().filter(y -> y.contains(day)).findFirst();
    if (year.isEmpty()) note(at, "no-period", "no fiscal year of the books holds " + day);
    else if (year.get().closed())
      note(at, "year-closed", "the fiscal year that holds " + day + " is closed");
    return year.map(Ledger.FiscalYear::firstDay);
  }

  /** A fault that only the caller sees. */
  public void note(String at, String code, String words) {
    faults.add(new Fault(at, code, words));
  }

  public boolean isRight() {
    return faults.isEmpty();
  }

  /** Everything that was noted. */
  public Problem problem() {
    return new Problem(
        PostProblems.NOT_BOOKABLE, "Something that it says does not fit the books.", faults);
  }
}
