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
import java.util.HashMap;
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

  /**
   * Where a subject keeps what is said of it.
   *
   * @param all the rows of its building
   */
  private record Place(
      Table<?> table,
      TableField<?, UUID> id,
      TableField<?, JSONB> metadata,
      Condition all,
      Condition row) {
    static Place of(Scope scope, BuildingId building, Fields.Subject subject, UUID id) {
      return switch (subject) {
        case BUILDING ->
            of(
                scope,
                building,
                id,
                new Columns(
                    BUILDING,
                    BUILDING.ORGANIZATION_ID,
                    BUILDING.BUILDING_ID,
                    BUILDING.BUILDING_ID,
                    BUILDING.METADATA));
        case LOT ->
            of(
                scope,
                building,
                id,
                new Columns(LOT, LOT.ORGANIZATION_ID, LOT.BUILDING_ID, LOT.LOT_ID, LOT.METADATA));
        case PARTY ->
            of(
                scope,
                building,
                id,
                new Columns(
                    PARTY,
                    PARTY.ORGANIZATION_ID,
                    PARTY.BUILDING_ID,
                    PARTY.PARTY_ID,
                    PARTY.METADATA));
      };
    }

    private static Place of(Scope scope, BuildingId building, UUID id, Columns c) {
      var all = c.org().eq(scope.org().value()).and(c.building().eq(building.value()));
      return new Place(c.table(), c.id(), c.metadata(), all, all.and(c.id().eq(id)));
    }
  }

  private record Columns(
      Table<?> table,
      TableField<?, UUID> org,
      TableField<?, UUID> building,
      TableField<?, UUID> id,
      TableField<?, JSONB> metadata) {}

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

  static boolean written(
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
    return known(scope, subject, place, place.row()).getOrDefault(id, Map.of());
  }

  /** Of all subjects of the building, by id; whoever nothing is known of is left out. */
  Map<UUID, Map<String, Fields.Value>> all(
      Scope scope, BuildingId building, Fields.Subject subject) {
    var place = Place.of(scope, building, subject, building.value());
    return known(scope, subject, place, place.all());
  }

  private Map<UUID, Map<String, Fields.Value>> known(
      Scope scope, Fields.Subject subject, Place place, Condition which) {
    var fields = fields(scope, subject);
    if (fields.isEmpty()) return Map.of();
    var texts =
        fields.stream()
            .map(f -> DSL.field("{0} ->> {1}", String.class, place.metadata(), inline(f.name())))
            .toList();
    var known = new HashMap<UUID, Map<String, Fields.Value>>();
    scope
        .sql()
        .select(place.id())
        .select(texts)
        .from(place.table())
        .where(which)
        .forEach(row -> {
          var values = new TreeMap<String, Fields.Value>();
          for (var i = 0; i < fields.size(); i++) {
            var text = row.get(i + 1, String.class);
            if (text != null) values.put(fields.get(i).name(), typed(fields.get(i).type(), text));
          }
          if (!values.isEmpty()) known.put(row.get(place.id()), values);
        });
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
