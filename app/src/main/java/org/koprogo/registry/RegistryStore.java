package org.koprogo.registry;

import static org.jooq.impl.DSL.val;
import static org.koprogo.tables.registry.Tables.BANK_ACCOUNT;
import static org.koprogo.tables.registry.Tables.BUILDING;
import static org.koprogo.tables.registry.Tables.LOT;
import static org.koprogo.tables.registry.Tables.PARTY;
import static org.koprogo.tables.registry.Tables.PARTY_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Money;
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
        case "metadata_field" -> Kept.FIELD_UNKNOWN;
        case "metadata_type" -> Kept.FIELD_TYPE;
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

  /**
   * @param values of the organization's fields
   */
  void insert(Tx tx, Building b, Map<String, Fields.Value> values) {
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
        .set(BUILDING.METADATA, FieldStore.metadata(values))
        .execute();
  }

  /**
   * @param values of the organization's fields, of those lots that have any
   */
  void insertLots(
      Tx tx, BuildingId building, List<Lot> lots, Map<LotId, Map<String, Fields.Value>> values) {
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
                LOT.SECONDARY,
                LOT.METADATA);
    for (var lot : lots) {
      insert =
          insert.values(
              val(tx.org().value()),
              val(building.value()),
              val(lot.id().value()),
              val(lot.code()),
              val(lot.position()),
              val(lot.type()),
              val(lot.floor()),
              val(lot.entrance()),
              val(lot.shares()),
              val(lot.secondary()),
              FieldStore.metadata(values.getOrDefault(lot.id(), Map.of())));
    }
    insert.execute();
  }

  void updateApprovalThreshold(Tx tx, BuildingId building, Money threshold) {
    tx.sql()
        .update(BUILDING)
        .set(BUILDING.APPROVAL_THRESHOLD_CENTS, threshold.cents())
        .where(BUILDING.ORGANIZATION_ID.eq(tx.org().value()))
        .and(BUILDING.BUILDING_ID.eq(building.value()))
        .execute();
  }

  void updateLot(Tx tx, BuildingId building, Lot lot) {
    tx.sql()
        .update(LOT)
        .set(LOT.CODE, lot.code())
        .set(LOT.TYPE, lot.type())
        .set(LOT.FLOOR, lot.floor())
        .set(LOT.ENTRANCE, lot.entrance())
        .set(LOT.SECONDARY, lot.secondary())
        .where(LOT.ORGANIZATION_ID.eq(tx.org().value()))
        .and(LOT.BUILDING_ID.eq(building.value()))
        .and(LOT.LOT_ID.eq(lot.id().value()))
        .execute();
  }

  void insertParties(Tx tx, BuildingId building, List<Party> parties) {
    insertParties(tx, building, parties, Map.of());
  }

  /**
   * @param values of the organization's fields, the same for all of the parties
   */
  void insertParties(
      Tx tx, BuildingId building, List<Party> parties, Map<String, Fields.Value> values) {
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
                PARTY.REPRESENTATIVE,
                PARTY.METADATA);
    for (var p : parties) {
      insert =
          insert.values(
              val(tx.org().value()),
              val(building.value()),
              val(p.id().value()),
              val(p.role().name()),
              val(p.code()),
              val(p.position()),
              val(p.kind().name()),
              val(p.name()),
              val(p.language()),
              val(p.structuredCommunication()),
              val(p.representative()),
              FieldStore.metadata(values));
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
