package org.koprogo.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/**
 * The door to what an organization wants to know of its buildings, lots and parties beyond what
 * everybody needs. The database knows each field and its type, and holds every value to it.
 */
public final class Fields {
  private final FieldStore store = new FieldStore();
  private final RegistryStore keeping = new RegistryStore();

  /** What a field describes. */
  public enum Subject {
    BUILDING,
    LOT,
    PARTY
  }

  public enum Type {
    TEXT,
    INTEGER,
    BOOLEAN,
    DATE
  }

  /**
   * A field that an organization added.
   *
   * @param name small letters, digits and {@code _}
   * @param required whether whoever is described from now on must have it
   */
  public record Field(Subject subject, String name, Type type, boolean required) {}

  /** The value of a field, of one of the four types. */
  public sealed interface Value {
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    record Flag(boolean set) implements Value {}

    record Day(LocalDate day) implements Value {}
  }

  /** Every answer to a description. */
  public sealed interface DescribeResult {
    record Described() implements DescribeResult {}

    /** The building, lot or party is not there. */
    record NotFound() implements DescribeResult {}

    record UnknownField(String words) implements DescribeResult {}

    record WrongType(String words) implements DescribeResult {}

    record Missing(String words) implements DescribeResult {}
  }

  /** Adds a field. One that is there already under this name is refused by the database. */
  public void define(Tx tx, Field field) {
    store.insert(tx, field);
  }

  /** Adds a field that somebody asks for, or says why not. */
  public Kept add(Tx tx, Field field) {
    return keeping.kept(tx, () -> store.insert(tx, field));
  }

  /** The fields of a subject, by name. */
  public List<Field> defined(Scope scope, Subject subject) {
    return store.fields(scope, subject);
  }

  /**
   * Says all that is known of a building, lot or party; what was said before and is not said again
   * is forgotten.
   *
   * @param subject which of the three, and {@code id} its id
   */
  public DescribeResult describe(
      Tx tx, BuildingId building, Subject subject, UUID id, Map<String, Value> values) {
    return store.update(tx, building, subject, id, values);
  }

  /** What is known of all lots or parties of a building, by id; of whom nothing is, has none. */
  public Map<UUID, Map<String, Value>> ofAll(Scope scope, BuildingId building, Subject subject) {
    return store.all(scope, building, subject);
  }

  /** What is known of a building, lot or party, by the name of the field. */
  public Map<String, Value> of(Scope scope, BuildingId building, Subject subject, UUID id) {
    return store.values(scope, building, subject, id);
  }
}
