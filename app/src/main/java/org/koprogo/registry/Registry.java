package org.koprogo.registry;

import java.util.List;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/**
 * The door to buildings, lots, parties and bank accounts. Every method works within the caller's
 * tenant.
 */
public final class Registry {
  private final RegistryStore store = new RegistryStore();
  private final RegistryQueries queries = new RegistryQueries();

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
    store.insert(tx, building);
    store.insertLots(tx, building.id(), lots);
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
   * Brings name, language, reference and list position of a known party up to date; its code and
   * kind stay.
   */
  public void updateParty(Tx tx, BuildingId building, Party party) {
    store.updateParty(tx, building, party);
  }

  /** The parties of a role in list order. */
  public List<Party> parties(Scope scope, BuildingId building, Party.Role role) {
    return queries.parties(scope, building, role);
  }

  public void addBankAccounts(Tx tx, BuildingId building, List<BankAccount> accounts) {
    store.insertBankAccounts(tx, building, accounts);
  }

  /** The bank accounts in list order. */
  public List<BankAccount> bankAccounts(Scope scope, BuildingId building) {
    return queries.bankAccounts(scope, building);
  }
}
