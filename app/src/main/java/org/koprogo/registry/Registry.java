package org.koprogo.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/**
 * The door to buildings, lots, parties and bank accounts. Every method works within the caller's
 * tenant.
 */
public final class Registry {
  private final RegistryStore store = new RegistryStore();
  private final RegistryQueries queries = new RegistryQueries();
  private final ContactStore contacts = new ContactStore();

  /** The building with this enterprise number, or nothing. */
  public Optional<Building> findBuilding(Scope scope, String enterpriseNumber) {
    return queries.buildingByNumber(scope, enterpriseNumber);
  }

  /** The building of this id, or nothing. */
  public Optional<Building> building(Scope scope, BuildingId id) {
    return queries.building(scope, id);
  }

  /** Every building of the organization, by name; at most 10,000. */
  public List<Building> buildings(Scope scope) {
    return queries.buildings(scope);
  }

  /** Adds a building with its lots, whose shares must add up to its total. */
  public void addBuilding(Tx tx, Building building, List<Lot> lots) {
    store.insert(tx, building, Map.of());
    store.insertLots(tx, building.id(), lots, Map.of());
  }

  /**
   * What the organization's own fields say of a building that is added, and of its lots: those that
   * have any.
   */
  public record Said(
      Map<String, Fields.Value> ofBuilding, Map<LotId, Map<String, Fields.Value>> ofLots) {
    public Said {
      ofBuilding = Map.copyOf(ofBuilding);
      ofLots = Map.copyOf(ofLots);
    }
  }

  /** Adds a building that somebody describes, or says what is wrong with it. */
  public Kept register(Tx tx, Building building, List<Lot> lots, Said said) {
    if (lots.stream().mapToLong(Lot::shares).sum() != building.sharesTotal())
      return Kept.SHARES_DIFFER;
    return store.kept(
        tx,
        () -> {
          store.insert(tx, building, said.ofBuilding());
          store.insertLots(tx, building.id(), lots, said.ofLots());
        });
  }

  /** The day on which the common parts were provisionally accepted, when it is known. */
  public Optional<LocalDate> provisionallyAcceptedOn(Scope scope, BuildingId building) {
    return queries.provisionallyAcceptedOn(scope, building);
  }

  /**
   * Brings names, address, languages, liability to VAT and the day of provisional acceptance up to
   * date; number and shares stay.
   *
   * @param said what the organization's own fields say of it; null leaves that as it is
   */
  public Kept changeBuilding(
      Tx tx,
      Building building,
      @Nullable LocalDate provisionallyAccepted,
      @Nullable Map<String, Fields.Value> said) {
    return store.kept(
        tx,
        () -> {
          store.updateBuilding(tx, building, provisionallyAccepted);
          say(tx, building.id(), Fields.Subject.BUILDING, building.id().value(), said);
        });
  }

  /** The gross amount above which who entered an invoice does not approve it himself. */
  public Money approvalThreshold(Scope scope, BuildingId building) {
    return queries.approvalThreshold(scope, building);
  }

  /**
   * @param threshold 0.00 or more
   */
  public void changeApprovalThreshold(Tx tx, BuildingId building, Money threshold) {
    store.updateApprovalThreshold(tx, building, threshold);
  }

  private static void say(
      Tx tx,
      BuildingId building,
      Fields.Subject subject,
      UUID id,
      @Nullable Map<String, Fields.Value> said) {
    if (said != null) FieldStore.written(tx, building, subject, id, said);
  }

  /** The lot of this id, or nothing. */
  public Optional<Lot> lot(Scope scope, BuildingId building, LotId lot) {
    return queries.lot(scope, building, lot);
  }

  /**
   * Brings code, type, floor, entrance and whether it is secondary up to date; its place and shares
   * stay: shares change only by a deed that all owners agree to (R35).
   *
   * @param said what the organization's own fields say of it; null leaves that as it is
   */
  public Kept changeLot(
      Tx tx, BuildingId building, Lot lot, @Nullable Map<String, Fields.Value> said) {
    var kept =
        store.kept(
            tx,
            () -> {
              store.updateLot(tx, building, lot);
              say(tx, building, Fields.Subject.LOT, lot.id().value(), said);
            });
    return kept == Kept.LOT_TWICE ? Kept.CODE_USED : kept;
  }

  /** The lots in list order. */
  public List<Lot> lots(Scope scope, BuildingId building) {
    return queries.lots(scope, building);
  }

  /** Adds parties that the building does not have yet. */
  public void addParties(Tx tx, BuildingId building, List<Party> parties) {
    store.insertParties(tx, building, parties);
  }

  /**
   * Adds one party, at the end of the list of its role.
   *
   * @param said what the organization's own fields say of it
   */
  public Kept admit(Tx tx, BuildingId building, Party party, Map<String, Fields.Value> said) {
    tx.lock("parties:" + building);
    var last = queries.lastPosition(tx, building, party.role());
    return store.kept(
        tx, () -> store.insertParties(tx, building, List.of(party.at(last + 1)), said));
  }

  /**
   * The same as {@link #updateParty}, for what somebody writes.
   *
   * @param said what the organization's own fields say of it; null leaves that as it is
   */
  public Kept changeParty(
      Tx tx, BuildingId building, Party party, @Nullable Map<String, Fields.Value> said) {
    return store.kept(
        tx,
        () -> {
          store.updateParty(tx, building, party);
          say(tx, building, Fields.Subject.PARTY, party.id().value(), said);
        });
  }

  /** The party of this role and id, or nothing. */
  public Optional<Party> party(Scope scope, BuildingId building, Party.Role role, PartyId party) {
    return queries.party(scope, building, role, party);
  }

  /**
   * Brings name, language, reference and list position of a known party up to date; its code and
   * kind stay.
   */
  public void updateParty(Tx tx, BuildingId building, Party party) {
    store.updateParty(tx, building, party);
  }

  /** How a party is reached. */
  public Contact contact(Scope scope, BuildingId building, PartyId party) {
    return contacts.find(scope, building, party).orElse(Contact.NONE);
  }

  /** How the parties of a building are reached; of whom nothing is known, has none. */
  public Map<PartyId, Contact> contacts(Scope scope, BuildingId building) {
    return contacts.all(scope, building);
  }

  /** Says how a party is reached from now on; what was known before is gone. */
  public void reach(Tx tx, BuildingId building, PartyId party, Contact contact) {
    contacts.put(tx, building, party, contact);
  }

  /** The parties of a role in list order. */
  public List<Party> parties(Scope scope, BuildingId building, Party.Role role) {
    return queries.parties(scope, building, role);
  }

  public void addBankAccounts(Tx tx, BuildingId building, List<BankAccount> accounts) {
    store.insertBankAccounts(tx, building, accounts);
  }

  /** Adds one bank account, at the end of the list. */
  public Kept openBankAccount(Tx tx, BuildingId building, BankAccount account) {
    tx.lock("bank-accounts:" + building);
    var last = bankAccounts(tx, building).stream().mapToInt(BankAccount::position).max().orElse(0);
    return store.kept(
        tx, () -> store.insertBankAccounts(tx, building, List.of(account.at(last + 1))));
  }

  /** The bank accounts in list order. */
  public List<BankAccount> bankAccounts(Scope scope, BuildingId building) {
    return queries.bankAccounts(scope, building);
  }
}
