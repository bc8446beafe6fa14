package org.koprogo.documents;

import static org.koprogo.tables.documents.Tables.BELONGING;
import static org.koprogo.tables.documents.Tables.CONTENT;
import static org.koprogo.tables.documents.Tables.DOCUMENT;
import static org.koprogo.tables.documents.Tables.WITHDRAWAL;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.PartyId;

final class DocumentStore {
  /** No building has as many. */
  private static final int MOST = 100_000;

  /** Keeps bytes that are not kept yet; false when the organization has no room for them. */
  boolean keep(Tx tx, byte[] sha256, MediaType type, byte[] bytes) {
    try {
      tx.attempt(() ->
          tx.sql()
              .insertInto(CONTENT)
              .set(CONTENT.ORGANIZATION_ID, tx.org().value())
              .set(CONTENT.SHA256, sha256)
              .set(CONTENT.LENGTH, (long) bytes.length)
              .set(CONTENT.MEDIA_TYPE, type.written())
              .set(CONTENT.BYTES, bytes)
              .onConflictDoNothing()
              .execute());
      return true;
    } catch (DataAccessException e) {
      if (Constraint.of(e).equals(Optional.of("within_the_quota"))) return false;
      throw e;
    }
  }

  /** False when the building has no such party. */
  boolean insert(Tx tx, DocumentId id, Documents.NewDocument made, byte[] sha256, String by) {
    return unless(
        "document_party",
        tx,
        () ->
            tx.sql()
                .insertInto(DOCUMENT)
                .set(DOCUMENT.ORGANIZATION_ID, tx.org().value())
                .set(DOCUMENT.BUILDING_ID, made.building().value())
                .set(DOCUMENT.DOCUMENT_ID, id.value())
                .set(DOCUMENT.SHA256, sha256)
                .set(DOCUMENT.TITLE, made.title())
                .set(DOCUMENT.KIND, made.kind().name())
                .set(DOCUMENT.DAY, made.day())
                .set(DOCUMENT.AUDIENCE, made.audience().name())
                .set(DOCUMENT.PARTY_ID, made.party() == null ? null : made.party().value())
                .set(DOCUMENT.ADDED_BY, by)
                .execute());
  }

  /** False when the building has no such thing. */
  boolean belong(Tx tx, BuildingId building, DocumentId document, Document.Thing thing) {
    var rule = "belonging_" + thing.of().name().toLowerCase(java.util.Locale.ROOT);
    return unless(
        rule,
        tx,
        () ->
            tx.sql()
                .insertInto(BELONGING)
                .set(BELONGING.ORGANIZATION_ID, tx.org().value())
                .set(BELONGING.BUILDING_ID, building.value())
                .set(BELONGING.DOCUMENT_ID, document.value())
                .set(column(thing.of()), thing.id())
                .execute());
  }

  /** What two of these at once would both do, the database lets one do. */
  Documents.AttachResult attach(
      Tx tx, BuildingId building, DocumentId document, Document.Thing thing) {
    try {
      return belong(tx, building, document, thing)
          ? Documents.AttachResult.ATTACHED
          : Documents.AttachResult.NO_THING;
    } catch (DataAccessException e) {
      return switch (Constraint.of(e).orElse("")) {
        case "belonging_pkey" -> Documents.AttachResult.TAKEN;
        case "belonging_of_withdrawn" -> Documents.AttachResult.WITHDRAWN;
        default -> throw e;
      };
    }
  }

  /** False when the document is kept with the books. */
  boolean withdraw(Tx tx, BuildingId building, DocumentId document, String reason, String by) {
    return unless(
        "kept_with_the_books",
        tx,
        () ->
            tx.sql()
                .insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.ORGANIZATION_ID, tx.org().value())
                .set(WITHDRAWAL.BUILDING_ID, building.value())
                .set(WITHDRAWAL.DOCUMENT_ID, document.value())
                .set(WITHDRAWAL.REASON, reason)
                .set(WITHDRAWAL.WITHDRAWN_BY, by)
                .execute());
  }

  private static boolean unless(String rule, Tx tx, Supplier<Integer> work) {
    try {
      tx.attempt(work);
      return true;
    } catch (DataAccessException e) {
      if (Constraint.of(e).equals(Optional.of(rule))) return false;
      throw e;
    }
  }

  Optional<byte[]> bytes(Scope scope, Document document) {
    return scope
        .sql()
        .select(CONTENT.BYTES)
        .from(CONTENT)
        .where(CONTENT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(CONTENT.SHA256.eq(HexFormat.of().parseHex(document.sha256())))
        .fetchOptional(CONTENT.BYTES);
  }

  Optional<Document> find(Scope scope, BuildingId building, DocumentId id) {
    return read(scope, building, DOCUMENT.DOCUMENT_ID.eq(id.value())).stream().findFirst();
  }

  List<Document> list(Scope scope, BuildingId building, Documents.Filter filter, Reader reader) {
    var title = filter.title();
    var year = filter.year();
    return read(
        scope,
        building,
        readable(reader)
            .and(filter.kind() == null ? DSL.noCondition() : DOCUMENT.KIND.eq(filter.kind().name()))
            .and(year == null ? DSL.noCondition() : inYear(year))
            .and(title == null ? DSL.noCondition() : DOCUMENT.TITLE.containsIgnoreCase(title))
            .and(belongs(filter.things())));
  }

  List<Document> toEnter(Scope scope, BuildingId building, int most) {
    var loose =
        DOCUMENT
            .KIND
            .eq(Document.Kind.INVOICE.name())
            .and(BELONGING.DOCUMENT_ID.isNull())
            .and(WITHDRAWAL.DOCUMENT_ID.isNull());
    return read(scope, building, loose, List.of(DOCUMENT.DOCUMENT_ID.asc()), most);
  }

  private static Condition belongs(List<Document.Thing> things) {
    if (things.isEmpty()) return DSL.noCondition();
    return DSL.or(things.stream().map(t -> column(t.of()).eq(t.id())).toList());
  }

  private static Condition inYear(int year) {
    return DOCUMENT.DAY.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The same rule as for one, in the words of the database. */
  private static Condition readable(Reader reader) {
    var there = WITHDRAWAL.DOCUMENT_ID.isNull();
    return switch (reader) {
      case Reader.Office _ -> DSL.noCondition();
      case Reader.Council _ -> there.and(DOCUMENT.AUDIENCE.in("COUNCIL", "OWNERS"));
      case Reader.Owner(var party) ->
          there.and(DOCUMENT.AUDIENCE.eq("OWNERS").or(DOCUMENT.PARTY_ID.eq(party.value())));
    };
  }

  /** The newest day first. */
  private static List<Document> read(Scope scope, BuildingId building, Condition which) {
    var newest = List.of(DOCUMENT.DAY.desc(), DOCUMENT.DOCUMENT_ID.desc());
    return read(scope, building, which, newest, MOST);
  }

  private static List<Document> read(
      Scope scope,
      BuildingId building,
      Condition which,
      List<? extends OrderField<?>> order,
      int most) {
    return scope
        .sql()
        .select(DOCUMENT.asterisk(), CONTENT.LENGTH, CONTENT.MEDIA_TYPE, WITHDRAWAL.REASON)
        .select(BELONGING.INVOICE_ID, BELONGING.CALL_ID, BELONGING.LOT_ID, BELONGING.ENTRY_ID)
        .from(DOCUMENT)
        .join(CONTENT)
        .on(CONTENT.ORGANIZATION_ID.eq(DOCUMENT.ORGANIZATION_ID))
        .and(CONTENT.SHA256.eq(DOCUMENT.SHA256))
        .leftJoin(BELONGING)
        .on(BELONGING.ORGANIZATION_ID.eq(DOCUMENT.ORGANIZATION_ID))
        .and(BELONGING.BUILDING_ID.eq(DOCUMENT.BUILDING_ID))
        .and(BELONGING.DOCUMENT_ID.eq(DOCUMENT.DOCUMENT_ID))
        .leftJoin(WITHDRAWAL)
        .on(WITHDRAWAL.ORGANIZATION_ID.eq(DOCUMENT.ORGANIZATION_ID))
        .and(WITHDRAWAL.BUILDING_ID.eq(DOCUMENT.BUILDING_ID))
        .and(WITHDRAWAL.DOCUMENT_ID.eq(DOCUMENT.DOCUMENT_ID))
        .where(DOCUMENT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(DOCUMENT.BUILDING_ID.eq(building.value()))
        .and(which)
        .orderBy(order)
        .limit(most)
        .fetch(r -> document(building, r));
  }

  private static Document document(BuildingId building, Record r) {
    var party = r.get(DOCUMENT.PARTY_ID);
    return new Document(
        new DocumentId(r.get(DOCUMENT.DOCUMENT_ID)),
        building,
        r.get(DOCUMENT.TITLE),
        Document.Kind.valueOf(r.get(DOCUMENT.KIND)),
        r.get(DOCUMENT.DAY),
        Document.Audience.valueOf(r.get(DOCUMENT.AUDIENCE)),
        party == null ? null : new PartyId(party),
        thing(r),
        MediaType.of(r.get(CONTENT.MEDIA_TYPE)),
        r.get(CONTENT.LENGTH),
        HexFormat.of().formatHex(r.get(DOCUMENT.SHA256)),
        r.get(DOCUMENT.ADDED_BY),
        r.get(DOCUMENT.ADDED_AT).toInstant(),
        r.get(WITHDRAWAL.REASON));
  }

  private static TableField<Record, UUID> column(Document.Of of) {
    return switch (of) {
      case INVOICE -> BELONGING.INVOICE_ID;
      case CALL -> BELONGING.CALL_ID;
      case LOT -> BELONGING.LOT_ID;
      case ENTRY -> BELONGING.ENTRY_ID;
    };
  }

  private static Document.@Nullable Thing thing(Record r) {
    for (var of : Document.Of.values()) {
      var id = r.get(column(of));
      if (id != null) return new Document.Thing(of, id);
    }
    return null;
  }
}
