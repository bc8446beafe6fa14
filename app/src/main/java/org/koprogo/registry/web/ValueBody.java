package org.koprogo.registry.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Says;
import org.koprogo.registry.Fields;

@Says(
    "The value of one field: one of text, number, flag and day, as its type says; none of them says that it is not known.")
record ValueBody(
    @Says(value = "The field's name.", example = "key_number", most = 63) String name,
    @Says(value = "Of a TEXT.", example = "K-12") @Nullable String text,
    @Says("Of an INTEGER.") @Nullable Long number,
    @Says("Of a BOOLEAN.") @Nullable Boolean flag,
    @Says("Of a DATE.") @Nullable LocalDate day) {
  private int said() {
    return (text == null ? 0 : 1)
        + (number == null ? 0 : 1)
        + (flag == null ? 0 : 1)
        + (day == null ? 0 : 1);
  }

  boolean isKnown() {
    return said() > 0;
  }

  /** How a cell of a table shows it. */
  @Override
  public String toString() {
    return name
        + "="
        + Stream.of(text, number, flag, day).filter(v -> v != null).findFirst().orElse("");
  }

  /** The member that a value of this type stands in. */
  static String member(Fields.Type type) {
    return switch (type) {
      case TEXT -> "text";
      case INTEGER -> "number";
      case BOOLEAN -> "flag";
      case DATE -> "day";
    };
  }

  private boolean isOf(Fields.Type type) {
    return switch (type) {
      case TEXT -> text != null;
      case INTEGER -> number != null && Math.abs(number) < MOST_NUMBER;
      case BOOLEAN -> flag != null;
      case DATE -> day != null;
    };
  }

  private String said(String place) {
    if (text != null) return place + "/text";
    if (number != null) return place + "/number";
    return place + (flag != null ? "/flag" : "/day");
  }

  static List<ValueBody> of(Map<String, Fields.Value> known) {
    return known.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  static ValueBody of(String name, Fields.Value value) {
    return switch (value) {
      case Fields.Value.Text(var text) -> new ValueBody(name, text, null, null, null);
      case Fields.Value.Whole(var number) -> new ValueBody(name, null, number, null, null);
      case Fields.Value.Flag(var set) -> new ValueBody(name, null, null, set, null);
      case Fields.Value.Day(var day) -> new ValueBody(name, null, null, null, day);
    };
  }

  Fields.Value value() {
    if (text != null) return new Fields.Value.Text(text);
    if (number != null) return new Fields.Value.Whole(number);
    if (flag != null) return new Fields.Value.Flag(flag);
    return new Fields.Value.Day(java.util.Objects.requireNonNull(day));
  }

  /**
   * What the organization's fields do not take, each at its place; nothing where they take all of
   * it, or nothing was said. The database judges once more.
   *
   * @param defined the fields of what is described
   */
  static Optional<Problem> wrong(
      List<Fields.Field> defined, @Nullable List<ValueBody> sent, String place) {
    var malformed = wrong(sent, place);
    if (malformed.isPresent() || sent == null) return malformed;
    for (var i = 0; i < sent.size(); i++) {
      var value = sent.get(i);
      var at = place + "/" + i;
      var field = defined.stream().filter(f -> f.name().equals(value.name())).findFirst();
      if (field.isEmpty())
        return Optional.of(
            Problem.at(
                RegistryProblems.FIELD_UNKNOWN,
                at + "/name",
                "unknown",
                "the organization has no field of this name"));
      if (value.isKnown() && !value.isOf(field.get().type()))
        return Optional.of(
            Problem.at(
                RegistryProblems.FIELD_TYPE,
                value.said(at),
                "type",
                "the value is of another type than its field"));
      if (!value.isKnown() && field.get().required())
        return Optional.of(
            Problem.at(
                RegistryProblems.FIELD_NEEDED,
                at + "/" + member(field.get().type()),
                "missing",
                "the organization requires this field"));
    }
    return Optional.empty();
  }

  /** The first that is more than one value, or is said twice. */
  static Optional<Problem> wrong(@Nullable List<ValueBody> sent, String place) {
    if (sent == null) return Optional.empty();
    var names = new HashSet<String>();
    for (var i = 0; i < sent.size(); i++) {
      var value = sent.get(i);
      if (value.said() > 1)
        return Optional.of(
            Problem.at(
                ProblemType.INVALID,
                place + "/" + i,
                "not-valid",
                "must have one of text, number, flag and day, or none"));
      if (!names.add(value.name()))
        return Optional.of(
            Problem.at(
                ProblemType.INVALID, place + "/" + i + "/name", "twice", "is said more than once"));
    }
    return Optional.empty();
  }

  /** By name; none when nothing was said. */
  static Map<String, Fields.Value> values(@Nullable List<ValueBody> sent) {
    var values = new LinkedHashMap<String, Fields.Value>();
    if (sent != null)
      for (var value : sent) if (value.isKnown()) values.put(value.name(), value.value());
    return values;
  }

  /** By name; null, which leaves what is known as it is, when nothing was said. */
  static @Nullable Map<String, Fields.Value> changed(@Nullable List<ValueBody> sent) {
    return sent == null ? null : values(sent);
  }

  /** The first number that has more than the fifteen digits that a field keeps. */
  private static final long MOST_NUMBER = 1_000_000_000_000_000L;
}
