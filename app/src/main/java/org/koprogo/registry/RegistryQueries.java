package org.koprogo.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.koprogo.tables.registry.Tables.BANK_ACCOUNT;
import static org.koprogo.tables.registry.Tables.BUILDING;
import static org.koprogo.tables.registry.Tables.LOT;
import static org.koprogo.tables.registry.Tables.PARTY;
import static org.koprogo.tables.registry.Tables.PARTY_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;

final class RegistryQueries {
  private static final int MOST = 10_000;

  Optional<Building> buildingByNumber(Scope scope, String enterpriseNumber) {
    return scope
        .sql()
        .selectFrom(BUILDING)
        .where(BUILDING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUILDING.ENTERPRISE_NUMBER.eq(enterpriseNumber))
        .fetchOptional(RegistryQueries::building);
  }

  Optional<Building> building(Scope scope, BuildingId id) {
    return scope
        .sql()
        .selectFrom(BUILDING)
        .where(BUILDING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUILDING.BUILDING_ID.eq(id.value()))
        .fetchOptional(RegistryQueries::building);
  }

  List<Building> buildings(Scope scope) {
    return scope
        .sql()
        .selectFrom(BUILDING)
        .where(BUILDING.ORGANIZATION_ID.eq(scope.org().value()))
        .orderBy(BUILDING.NAME, BUILDING.BUILDING_ID)
        .limit(MOST)
        .fetch(RegistryQueries::building);
  }

  private static Building building(Record r) {
    return new Building(
        new BuildingId(r.get(BUILDING.BUILDING_ID)),
        r.get(BUILDING.NAME),
        r.get(BUILDING.LEGAL_NAME),
        r.get(BUILDING.ENTERPRISE_NUMBER),
        r.get(BUILDING.VAT_LIABLE),
        new Building.Address(
            r.get(BUILDING.STREET),
            r.get(BUILDING.POSTCODE),
            r.get(BUILDING.CITY),
            r.get(BUILDING.COUNTRY)),
        List.of(r.get(BUILDING.LANGUAGES).split(",")),
        r.get(BUILDING.SHARES_TOTAL));
  }

  Money approvalThreshold(Scope scope, BuildingId building) {
    return scope
        .sql()
        .select(BUILDING.APPROVAL_THRESHOLD_CENTS)
        .from(BUILDING)
        .where(BUILDING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUILDING.BUILDING_ID.eq(building.value()))
        .fetchSingle(r -> new Money(r.value1()));
  }

  List<Lot> lots(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(LOT)
        .where(LOT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(LOT.BUILDING_ID.eq(building.value()))
        .orderBy(LOT.POSITION)
        .limit(MOST)
        .fetch(RegistryQueries::lot);
  }

  Optional<Lot> lot(Scope scope, BuildingId building, LotId lot) {
    return scope
        .sql()
        .selectFrom(LOT)
        .where(LOT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(LOT.BUILDING_ID.eq(building.value()))
        .and(LOT.LOT_ID.eq(lot.value()))
        .fetchOptional(RegistryQueries::lot);
  }

  private static Lot lot(Record r) {
    return new Lot(
        new LotId(r.get(LOT.LOT_ID)),
        r.get(LOT.CODE),
        r.get(LOT.POSITION),
        r.get(LOT.TYPE),
        r.get(LOT.FLOOR),
        r.get(LOT.ENTRANCE),
        r.get(LOT.SHARES),
        r.get(LOT.SECONDARY));
  }

  Optional<LocalDate> provisionallyAcceptedOn(Scope scope, BuildingId building) {
    return scope
        .sql()
        .select(BUILDING.PROVISIONALLY_ACCEPTED_ON)
        .from(BUILDING)
        .where(BUILDING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUILDING.BUILDING_ID.eq(building.value()))
        .fetchOptional(BUILDING.PROVISIONALLY_ACCEPTED_ON);
  }

  Optional<Party> party(Scope scope, BuildingId building, Party.Role role, PartyId party) {
    var members =
        scope
            .sql()
            .selectFrom(PARTY_MEMBER)
            .where(PARTY_MEMBER.ORGANIZATION_ID.eq(scope.org().value()))
            .and(PARTY_MEMBER.BUILDING_ID.eq(building.value()))
            .and(PARTY_MEMBER.PARTY_ID.eq(party.value()))
            .orderBy(PARTY_MEMBER.POSITION)
            .fetch(RegistryQueries::member);
    return scope
        .sql()
        .selectFrom(PARTY)
        .where(PARTY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PARTY.BUILDING_ID.eq(building.value()))
        .and(PARTY.PARTY_ID.eq(party.value()))
        .and(PARTY.ROLE.eq(role.name()))
        .fetchOptional(r -> party(r, members));
  }

  List<Party> parties(Scope scope, BuildingId building, Party.Role role) {
    var members =
        scope
            .sql()
            .selectFrom(PARTY_MEMBER)
            .where(PARTY_MEMBER.ORGANIZATION_ID.eq(scope.org().value()))
            .and(PARTY_MEMBER.BUILDING_ID.eq(building.value()))
            .orderBy(PARTY_MEMBER.PARTY_ID, PARTY_MEMBER.POSITION)
            .fetch()
            .stream()
            .collect(
                groupingBy(
                    r -> r.get(PARTY_MEMBER.PARTY_ID), mapping(RegistryQueries::member, toList())));
    return scope
        .sql()
        .selectFrom(PARTY)
        .where(PARTY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PARTY.BUILDING_ID.eq(building.value()))
        .and(PARTY.ROLE.eq(role.name()))
        .orderBy(PARTY.POSITION)
        .limit(MOST)
        .fetch(r -> party(r, members.getOrDefault(r.get(PARTY.PARTY_ID), List.of())));
  }

  /** The place of the last party of a role in its list; 0 when there is none. */
  int lastPosition(Scope scope, BuildingId building, Party.Role role) {
    return scope
        .sql()
        .select(coalesce(max(PARTY.POSITION), 0))
        .from(PARTY)
        .where(PARTY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PARTY.BUILDING_ID.eq(building.value()))
        .and(PARTY.ROLE.eq(role.name()))
        .fetchSingle()
        .value1();
  }

  private static Party.Member member(Record r) {
    return new Party.Member(
        r.get(PARTY_MEMBER.NAME),
        new Fraction(r.get(PARTY_MEMBER.NUMERATOR), r.get(PARTY_MEMBER.DENOMINATOR)));
  }

  private static Party party(Record r, List<Party.Member> members) {
    return new Party(
        new PartyId(r.get(PARTY.PARTY_ID)),
        Party.Role.valueOf(r.get(PARTY.ROLE)),
        r.get(PARTY.CODE),
        r.get(PARTY.POSITION),
        Party.Kind.valueOf(r.get(PARTY.KIND)),
        r.get(PARTY.NAME),
        r.get(PARTY.LANGUAGE),
        r.get(PARTY.STRUCTURED_COMMUNICATION),
        r.get(PARTY.REPRESENTATIVE),
        members);
  }

  List<BankAccount> bankAccounts(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(BANK_ACCOUNT)
        .where(BANK_ACCOUNT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BANK_ACCOUNT.BUILDING_ID.eq(building.value()))
        .orderBy(BANK_ACCOUNT.POSITION)
        .fetch(r ->
            new BankAccount(
                r.get(BANK_ACCOUNT.ACCOUNT_CODE),
                r.get(BANK_ACCOUNT.IBAN),
                r.get(BANK_ACCOUNT.BIC),
                BankAccount.Purpose.valueOf(r.get(BANK_ACCOUNT.PURPOSE)),
                r.get(BANK_ACCOUNT.HOLDER),
                r.get(BANK_ACCOUNT.POSITION)));
  }
}
