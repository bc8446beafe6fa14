package org.koprogo.registry;

import static org.koprogo.tables.registry.Tables.CONTACT;

import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

final class ContactStore {
  private static Condition of(Scope scope, BuildingId building) {
    return CONTACT
        .ORGANIZATION_ID
        .eq(scope.org().value())
        .and(CONTACT.BUILDING_ID.eq(building.value()));
  }

  Optional<Contact> find(Scope scope, BuildingId building, PartyId party) {
    return scope
        .sql()
        .selectFrom(CONTACT)
        .where(of(scope, building))
        .and(CONTACT.PARTY_ID.eq(party.value()))
        .fetchOptional(ContactStore::contact);
  }

  Map<PartyId, Contact> all(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(CONTACT)
        .where(of(scope, building))
        .fetchMap(r -> new PartyId(r.get(CONTACT.PARTY_ID)), ContactStore::contact);
  }

  void put(Tx tx, BuildingId building, PartyId party, Contact contact) {
    tx.sql()
        .deleteFrom(CONTACT)
        .where(of(tx, building))
        .and(CONTACT.PARTY_ID.eq(party.value()))
        .execute();
    if (contact.equals(Contact.NONE)) return;
    var address = contact.address();
    tx.sql()
        .insertInto(CONTACT)
        .set(CONTACT.ORGANIZATION_ID, tx.org().value())
        .set(CONTACT.BUILDING_ID, building.value())
        .set(CONTACT.PARTY_ID, party.value())
        .set(CONTACT.STREET, address == null ? null : address.street())
        .set(CONTACT.POSTCODE, address == null ? null : address.postcode())
        .set(CONTACT.CITY, address == null ? null : address.city())
        .set(CONTACT.COUNTRY, address == null ? null : address.country())
        .set(CONTACT.EMAIL, contact.email())
        .set(CONTACT.TELEPHONE, contact.telephone())
        .set(CONTACT.LETTERS, contact.letters().name())
        .execute();
  }

  private static Contact contact(Record r) {
    return new Contact(
        address(r),
        r.get(CONTACT.EMAIL),
        r.get(CONTACT.TELEPHONE),
        Contact.Letters.valueOf(r.get(CONTACT.LETTERS)));
  }

  private static Building.@Nullable Address address(Record r) {
    return r.get(CONTACT.STREET) == null
        ? null
        : new Building.Address(
            r.get(CONTACT.STREET),
            r.get(CONTACT.POSTCODE),
            r.get(CONTACT.CITY),
            r.get(CONTACT.COUNTRY));
  }
}
