package org.koprogo.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Account;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.texts.Tongue;

/** What the parts of a building's books are called on its pages, and what forms can choose. */
public final class BookNames {
  private final List<Party> owners;
  private final List<Party> suppliers;
  private final List<DistributionKey> keys;
  private final List<Account> chart;
  private final List<Lot> lots;
  private final List<BankAccount> banks;
  private final Map<UUID, Party> parties = new HashMap<>();

  BookNames(Named.Doors doors, Scope scope, BuildingId building) {
    this.owners = doors.registry().parties(scope, building, Party.Role.OWNER);
    this.suppliers = doors.registry().parties(scope, building, Party.Role.SUPPLIER);
    this.keys = doors.keys().keys(scope, building);
    this.chart = doors.ledger().chart(scope, building);
    this.lots = doors.registry().lots(scope, building);
    this.banks = doors.registry().bankAccounts(scope, building);
    for (var party : owners) parties.put(party.id().value(), party);
    for (var party : suppliers) parties.put(party.id().value(), party);
  }

  /** Code and name, or "" for nobody. */
  public String party(@Nullable PartyId id) {
    return id == null ? "" : party(id.value());
  }

  /** Code and name, or "" for nobody. */
  public String party(@Nullable UUID id) {
    var party = id == null ? null : parties.get(id);
    return party == null ? "" : label(party);
  }

  /** The code and name of an owner or a supplier known by identifier or code, or "". */
  public String known(Party.Role role, String target) {
    return (role == Party.Role.OWNER ? owners : suppliers)
        .stream()
            .filter(p -> p.code().equals(target) || p.id().value().toString().equals(target))
            .findFirst()
            .map(BookNames::label)
            .orElse("");
  }

  /** The code of a key, or "" for none. */
  public String key(@Nullable KeyId id) {
    if (id == null) return "";
    return keys.stream()
        .filter(k -> k.id().equals(id))
        .findFirst()
        .map(DistributionKey::code)
        .orElse("");
  }

  /** As a form offers it, or "" for none. */
  public String keyLabel(@Nullable KeyId id) {
    return keys().stream()
        .filter(k -> id != null && k.value().equals(id.value().toString()))
        .findFirst()
        .map(Choice::label)
        .orElse("");
  }

  public String lot(LotId id) {
    return lots.stream().filter(l -> l.id().equals(id)).findFirst().map(Lot::code).orElse("");
  }

  /** What an account is called, or "" when there is none. */
  public String account(String code, Tongue tongue) {
    return chart.stream()
        .filter(a -> a.code().equals(code))
        .findFirst()
        .map(a -> name(a, tongue))
        .orElse("");
  }

  /** What an account is called; one without a German name has its French one. */
  public static String name(Account account, Tongue tongue) {
    return switch (tongue.language()) {
      case FR -> account.labelFr();
      case NL -> account.labelNl();
      case DE -> account.labelDe() == null ? account.labelFr() : account.labelDe();
      case EN -> account.labelEn();
    };
  }

  /** The lots, in their order. */
  public List<Lot> lots() {
    return lots;
  }

  public int countOwners() {
    return owners.size();
  }

  public boolean hasKeys() {
    return !keys.isEmpty();
  }

  public boolean hasChart() {
    return !chart.isEmpty();
  }

  public boolean hasBanks() {
    return !banks.isEmpty();
  }

  /** Whether the chart has it. */
  public boolean hasAccount(String code) {
    return chart.stream().anyMatch(a -> a.code().equals(code));
  }

  public Optional<Party> supplier(UUID id) {
    return suppliers.stream().filter(p -> p.id().value().equals(id)).findFirst();
  }

  public Optional<Party> owner(UUID id) {
    return owners.stream().filter(p -> p.id().value().equals(id)).findFirst();
  }

  public List<Choice> owners() {
    return owners.stream().map(BookNames::choice).toList();
  }

  public List<Choice> suppliers() {
    return suppliers.stream().map(BookNames::choice).toList();
  }

  public List<Choice> keys() {
    return keys.stream()
        .map(k -> new Choice(k.id().value().toString(), k.code() + " · " + k.label()))
        .toList();
  }

  /** The accounts that take entries and begin with one of these. */
  public List<Choice> accounts(Tongue tongue, String... begin) {
    return chart.stream()
        .filter(Account::postable)
        .filter(a -> List.of(begin).stream().anyMatch(b -> a.code().startsWith(b)))
        .map(a -> new Choice(a.code(), a.code() + " · " + name(a, tongue)))
        .toList();
  }

  public List<BankAccount> bankAccounts() {
    return banks;
  }

  public List<Choice> banks() {
    return banks.stream()
        .map(b -> new Choice(b.account(), b.account() + " · " + b.ibanWritten()))
        .toList();
  }

  private static Choice choice(Party party) {
    return new Choice(party.id().value().toString(), label(party));
  }

  private static String label(Party party) {
    return party.code() + " · " + party.name();
  }
}
