package org.koprogo.registry;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.val;
import static org.koprogo.tables.registry.Tables.BUILDING;
import static org.koprogo.tables.registry.Tables.FIELD;
import static org.koprogo.tables.registry.Tables.LOT;
import static org.koprogo.tables.registry.Tables.PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

final class FieldStore {
  void insert(Tx tx, Fields.Field field) {
    tx.sql()
        .insertInto(FIELD)
        .set(FIELD.ORGANIZATION_ID, tx.org().value())
        .set(FIELD.SUBJECT, field.subject().name())
        .set(FIELD.NAME, field.name())
        .set(FIELD.TYPE, field.type().name())
        .set(FIELD.REQUIRED, field.required())
        .execute();
  }

  List<Fields.Field> fields(Scope scope, Fields.Subject subject) {
    return scope
        .sql()
        .selectFrom(FIELD)
        .where(FIELD.ORGANIZATION_ID.eq(scope.org().value()))
        .and(FIELD.SUBJECT.eq(subject.name()))
        .orderBy(FIELD.NAME)
        .limit(1_000)
        .fetch(r ->
            new Fields.Field(
                subject,
                r.get(FIELD.NAME),
                Fields.Type.valueOf(r.get(FIELD.TYPE)),
                r.get(FIELD.REQUIRED)));
  }

  /** Where a subject keeps what is said of it. */
  private record Place(Table<?> table, TableField<?, JSONB> metadata, Condition row) {
    static Place of(Scope scope, BuildingId building, Fields.Subject subject, UUID id) {
      var org = scope.org().value();
      return switch (subject) {
        case BUILDING ->
            new Place(
                BUILDING,
                BUILDING.METADATA,
                BUILDING
                    .ORGANIZATION_ID
                    .eq(org)
                    .and(BUILDING.BUILDING_ID.eq(building.value()))
                    .and(BUILDING.BUILDING_ID.eq(id)));
        case LOT ->
            new Place(
                LOT,
                LOT.METADATA,
                LOT.ORGANIZATION_ID
                    .eq(org)
                    .and(LOT.BUILDING_ID.eq(building.value()))
                    .and(LOT.LOT_ID.eq(id)));
        case PARTY ->
            new Place(
                PARTY,
                PARTY.METADATA,
                PARTY
                    .ORGANIZATION_ID
                    .eq(org)
                    .and(PARTY.BUILDING_ID.eq(building.value()))
                    .and(PARTY.PARTY_ID.eq(id)));
      };
    }
  }

  /** The trigger of the three tables is the judge; its answer, in words. */
  Fields.DescribeResult update(
      Tx tx,
      BuildingId building,
      Fields.Subject subject,
      UUID id,
      Map<String, Fields.Value> values) {
    try {
      var found = tx.attempt(() -> written(tx, building, subject, id, values));
      return found ? new Fields.DescribeResult.Described() : new Fields.DescribeResult.NotFound();
    } catch (DataAccessException e) {
      var words = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
      return switch (Constraint.of(e).orElse("")) {
        case "metadata_field" -> new Fields.DescribeResult.UnknownField(words);
        case "metadata_type" -> new Fields.DescribeResult.WrongType(words);
        case "metadata_required" -> new Fields.DescribeResult.Missing(words);
        default -> throw e;
      };
    }
  }

  private static boolean written(
      Tx tx,
      BuildingId building,
      Fields.Subject subject,
      UUID id,
      Map<String, Fields.Value> values) {
    var place = Place.of(tx, building, subject, id);
    return tx.sql()
            .update(place.table())
            .set(place.metadata(), metadata(values))
            .where(place.row())
            .execute()
        == 1;
  }

  /** As a column's value. */
  static Field<JSONB> metadata(Map<String, Fields.Value> values) {
    return jsonbObject(entries(values));
  }

  private static List<JSONEntry<?>> entries(Map<String, Fields.Value> values) {
    return values.entrySet().stream()
        .<JSONEntry<?>>map(e -> key(val(e.getKey())).value(plain(e.getValue())))
        .toList();
  }

  private static Field<?> plain(Fields.Value value) {
    return switch (value) {
      case Fields.Value.Text(var text) -> val(text);
      case Fields.Value.Whole(var number) -> val(number);
      case Fields.Value.Flag(var set) -> val(set);
      case Fields.Value.Day(var day) -> val(day.toString());
    };
  }

  Map<String, Fields.Value> values(
      Scope scope, BuildingId building, Fields.Subject subject, UUID id) {
    var place = Place.of(scope, building, subject, id);
    var known = new TreeMap<String, Fields.Value>();
    for (var field : fields(scope, subject)) {
      var text = DSL.field("{0} ->> {1}", String.class, place.metadata(), inline(field.name()));
      scope
          .sql()
          .select(text)
          .from(place.table())
          .where(place.row())
          .fetchOptional(text)
          .ifPresent(found -> known.put(field.name(), typed(field.type(), found)));
    }
    return known;
  }

  private static Fields.Value typed(Fields.Type type, String text) {
    return switch (type) {
      case TEXT -> new Fields.Value.Text(text);
      case INTEGER -> new Fields.Value.Whole(Long.parseLong(text));
      case BOOLEAN -> new Fields.Value.Flag(Boolean.parseBoolean(text));
      case DATE -> new Fields.Value.Day(LocalDate.parse(text));
    };
  }
}
