package org.koprogo.posting;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Fault;
import org.koprogo.api.Problem;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** What a body names of one building, looked up; what is not there is noted with its place. */
public final class Named {
  private final Doors doors;
  private final Scope scope;
  private final BuildingId building;
  private final Once<Map<String, Account>> accounts = new Once<>(this::chart);
  private final Once<Set<KeyId>> keys = new Once<>(this::allKeys);
  private final Once<Set<PartyId>> owners = new Once<>(() -> parties(Party.Role.OWNER));
  private final Once<Set<PartyId>> suppliers = new Once<>(() -> parties(Party.Role.SUPPLIER));
  private final Once<Set<LotId>> lots = new Once<>(this::allLots);
  private final Once<List<Ledger.FiscalYear>> years = new Once<>(this::allYears);
  private final List<Fault> faults = new ArrayList<>();

  /** The doors that know. */
  public record Doors(Registry registry, DistributionKeys keys, Ledger ledger) {}

  /** Asks for what a body names, and for that once. */
  public Named(Doors doors, Scope scope, BuildingId building) {
    this.doors = doors;
    this.scope = scope;
    this.building = building;
  }

  private Map<String, Account> chart() {
    return doors.ledger().chart(scope, building).stream()
        .collect(toUnmodifiableMap(Account::code, account -> account));
  }

  private Set<KeyId> allKeys() {
    return doors.keys().keys(scope, building).stream()
        .map(DistributionKey::id)
        .collect(toUnmodifiableSet());
  }

  private Set<PartyId> parties(Party.Role role) {
    return doors.registry().parties(scope, building, role).stream()
        .map(Party::id)
        .collect(toUnmodifiableSet());
  }

  private Set<LotId> allLots() {
    return doors.registry().lots(scope, building).stream()
        .map(Lot::id)
        .collect(toUnmodifiableSet());
  }

  private List<Ledger.FiscalYear> allYears() {
    return doors.ledger().years(scope, building);
  }

  /** A thing that is asked for when it is needed first. */
  private static final class Once<T> {
    private final Supplier<T> how;
    private @Nullable T known;

    Once(Supplier<T> how) {
      this.how = how;
    }

    T get() {
      var value = known;
      if (value == null) {
        value = how.get();
        known = value;
      }
      return value;
    }
  }

  public void account(String code, String at) {
    var account = accounts.get().get(code);
    if (account == null) note(at, "unknown-account", "the chart has no account " + code);
    else if (!account.postable())
      note(at, "heading", code + " is a heading: nothing is posted on it");
  }

  public void key(@Nullable KeyId key, String at) {
    if (key != null && !keys.get().contains(key))
      note(at, "unknown-key", "the building has no such key");
  }

  public void owner(@Nullable PartyId owner, String at) {
    if (owner != null && !owners.get().contains(owner))
      note(at, "unknown-owner", "the building has no such owner");
  }

  public void supplier(@Nullable PartyId supplier, String at) {
    if (supplier != null && !suppliers.get().contains(supplier))
      note(at, "unknown-supplier", "the building has no such supplier");
  }

  public void lot(LotId lot, String at) {
    if (!lots.get().contains(lot)) note(at, "unknown-lot", "the building has no such lot");
  }

  /** The open fiscal year that holds the day; without one the code is that of the ledger. */
  public Optional<LocalDate> year(LocalDate day, String at) {
    var year = years.get().stream().filter(y -> y.contains(day)).findFirst();
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
