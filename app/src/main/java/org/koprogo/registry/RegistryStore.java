package org.koprogo.registry;

import static org.koprogo.tables.registry.Tables.BANK_ACCOUNT;
import static org.koprogo.tables.registry.Tables.BUILDING;
import static org.koprogo.tables.registry.Tables.LOT;
import static org.koprogo.tables.registry.Tables.PARTY;
import static org.koprogo.tables.registry.Tables.PARTY_MEMBER;

import java.time.LocalDate;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Tx;

final class RegistryStore {
  /** Work that the database may refuse, its refusal by name; then nothing of the work is left. */
  Kept kept(Tx tx, Runnable work) {
    try {
      tx.attempt(() -> {
        work.run();
        return true;
      });
      return Kept.KEPT;
    } catch (DataAccessException e) {
      return switch (Constraint.of(e).orElse("")) {
        case "building_organization_id_enterprise_number_key" -> Kept.NUMBER_USED;
        case "building_enterprise_number_check" -> Kept.NUMBER_WRONG;
        case "lot_organization_id_building_id_code_key" -> Kept.LOT_TWICE;
        case "lot_shares_check", "building_shares_total_check" -> Kept.SHARES_WRONG;
        case "party_organization_id_building_id_role_code_key" -> Kept.CODE_USED;
        case "party_structured_communication_check" -> Kept.REFERENCE_WRONG;
        case "party_organization_id_building_id_structured_communication_key" ->
            Kept.REFERENCE_USED;
        case "party_language_check" -> Kept.LANGUAGE_UNKNOWN;
        case "bank_account_organization_id_iban_key" -> Kept.IBAN_USED;
        case "bank_account_pkey" -> Kept.ACCOUNT_USED;
        case "bank_account_iban_check" -> Kept.IBAN_WRONG;
        case "bank_account_bic_check" -> Kept.BIC_WRONG;
        case "field_pkey" -> Kept.FIELD_KNOWN;
        case "field_name_check" -> Kept.FIELD_NAME_WRONG;
        case "metadata_required" -> Kept.FIELD_NEEDED;
        case "code_check" -> Kept.CODE_EMPTY;
        default -> throw e;
      };
    }
  }

  void updateBuilding(Tx tx, Building b, @Nullable LocalDate provisionallyAcceptedOn) {
    tx.sql()
        .update(BUILDING)
        .set(BUILDING.NAME, b.name())
        .set(BUILDING.LEGAL_NAME, b.legalName())
        .set(BUILDING.VAT_LIABLE, b.vatLiable())
        .set(BUILDING.STREET, b.address().street())
        .set(BUILDING.POSTCODE, b.address().postcode())
        .set(BUILDING.CITY, b.address().city())
        .set(BUILDING.COUNTRY, b.address().country())
        .set(BUILDING.LANGUAGES, String.join(",", b.languages()))
        .set(BUILDING.PROVISIONALLY_ACCEPTED_ON, provisionallyAcceptedOn)
        .where(BUILDING.ORGANIZATION_ID.eq(tx.org().value()))
        .and(BUILDING.BUILDING_ID.eq(b.id().value()))
        .execute();
  }

  void insert(Tx tx, Building b) {
    tx.sql()
        .insertInto(BUILDING)
        .set(BUILDING.ORGANIZATION_ID, tx.org().value())
        .set(BUILDING.BUILDING_ID, b.id().value())
        .set(BUILDING.NAME, b.name())
        .set(BUILDING.LEGAL_NAME, b.legalName())
        .set(BUILDING.ENTERPRISE_NUMBER, b.enterpriseNumber())
        .set(BUILDING.VAT_LIABLE, b.vatLiable())
        .set(BUILDING.STREET, b.address().street())
        .set(BUILDING.POSTCODE, b.address().postcode())
        .set(BUILDING.CITY, b.address().city())
        .set(BUILDING.COUNTRY, b.address().country())
        .set(BUILDING.LANGUAGES, String.join(",", b.languages()))
        .set(BUILDING.SHARES_TOTAL, b.sharesTotal())
        .execute();
  }

  void insertLots(Tx tx, BuildingId building, List<Lot> lots) {
    var insert =
        tx.sql()
            .insertInto(
                LOT,
                LOT.ORGANIZATION_ID,
                LOT.BUILDING_ID,
                LOT.LOT_ID,
                LOT.CODE,
                LOT.POSITION,
                LOT.TYPE,
                LOT.FLOOR,
                LOT.ENTRANCE,
                LOT.SHARES,
                LOT.SECONDARY);
    for (var lot : lots) {
      insert =
          insert.values(
              tx.org().value(),
              building.value(),
              lot.id().value(),
              lot.code(),
              lot.position(),
              lot.type(),
              lot.floor(),
              lot.entrance(),
              lot.shares(),
              lot.secondary());
    }
    insert.execute();
  }

  void insertParties(Tx tx, BuildingId building, List<Party> parties) {
    if (parties.isEmpty()) return;
    var insert =
        tx.sql()
            .insertInto(
                PARTY,
                PARTY.ORGANIZATION_ID,
                PARTY.BUILDING_ID,
                PARTY.PARTY_ID,
                PARTY.ROLE,
                PARTY.CODE,
                PARTY.POSITION,
                PARTY.KIND,
                PARTY.NAME,
                PARTY.LANGUAGE,
                PARTY.STRUCTURED_COMMUNICATION,
                PARTY.REPRESENTATIVE);
    for (var p : parties) {
      insert =
          insert.values(
              tx.org().value(),
              building.value(),
              p.id().value(),
              p.role().name(),
              p.code(),
              p.position(),
              p.kind().name(),
              p.name(),
              p.language(),
              p.structuredCommunication(),
              p.representative());
    }
    insert.execute();
    for (var party : parties) insertMembers(tx, building, party);
  }

  private static void insertMembers(Tx tx, BuildingId building, Party party) {
    for (var i = 0; i < party.members().size(); i++) {
      var member = party.members().get(i);
      tx.sql()
          .insertInto(PARTY_MEMBER)
          .set(PARTY_MEMBER.ORGANIZATION_ID, tx.org().value())
          .set(PARTY_MEMBER.BUILDING_ID, building.value())
          .set(PARTY_MEMBER.PARTY_ID, party.id().value())
          .set(PARTY_MEMBER.POSITION, i + 1)
          .set(PARTY_MEMBER.NAME, member.name())
          .set(PARTY_MEMBER.NUMERATOR, member.share().numerator())
          .set(PARTY_MEMBER.DENOMINATOR, member.share().denominator())
          .execute();
    }
  }

  void updateParty(Tx tx, BuildingId building, Party p) {
    tx.sql()
        .update(PARTY)
        .set(PARTY.POSITION, p.position())
        .set(PARTY.NAME, p.name())
        .set(PARTY.LANGUAGE, p.language())
        .set(PARTY.STRUCTURED_COMMUNICATION, p.structuredCommunication())
        .set(PARTY.REPRESENTATIVE, p.representative())
        .where(PARTY.ORGANIZATION_ID.eq(tx.org().value()))
        .and(PARTY.BUILDING_ID.eq(building.value()))
        .and(PARTY.PARTY_ID.eq(p.id().value()))
        .execute();
    tx.sql()
        .deleteFrom(PARTY_MEMBER)
        .where(PARTY_MEMBER.ORGANIZATION_ID.eq(tx.org().value()))
        .and(PARTY_MEMBER.BUILDING_ID.eq(building.value()))
        .and(PARTY_MEMBER.PARTY_ID.eq(p.id().value()))
        .execute();
    insertMembers(tx, building, p);
  }

  void insertBankAccounts(Tx tx, BuildingId building, List<BankAccount> accounts) {
    for (var a : accounts) {
      tx.sql()
          .insertInto(BANK_ACCOUNT)
          .set(BANK_ACCOUNT.ORGANIZATION_ID, tx.org().value())
          .set(BANK_ACCOUNT.BUILDING_ID, building.value())
          .set(BANK_ACCOUNT.ACCOUNT_CODE, a.account())
          .set(BANK_ACCOUNT.IBAN, a.iban())
          .set(BANK_ACCOUNT.BIC, a.bic())
          .set(BANK_ACCOUNT.PURPOSE, a.purpose().name())
          .set(BANK_ACCOUNT.HOLDER, a.holder())
          .set(BANK_ACCOUNT.POSITION, a.position())
          .execute();
    }
  }
}
