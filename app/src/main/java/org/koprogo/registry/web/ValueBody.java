package org.koprogo.registry.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Says;
import org.koprogo.registry.Fields;

@Says("The value of one field: exactly one of text, number, flag and day, as its type says.")
record ValueBody(
    @Says(value = "The field's name.", example = "key_number", most = 63) String name,
    @Says(value = "Of a TEXT.", example = "K-12") @Nullable String text,
    @Says("Of an INTEGER.") @Nullable Long number,
    @Says("Of a BOOLEAN.") @Nullable Boolean flag,
    @Says("Of a DATE.") @Nullable LocalDate day) {
  boolean isOne() {
    return (text == null ? 0 : 1)
            + (number == null ? 0 : 1)
            + (flag == null ? 0 : 1)
            + (day == null ? 0 : 1)
        == 1;
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

  /** The first that is not one value, or is said twice. */
  static Optional<Problem> wrong(@Nullable List<ValueBody> sent, String place) {
    if (sent == null) return Optional.empty();
    var names = new HashSet<String>();
    for (var i = 0; i < sent.size(); i++) {
      var value = sent.get(i);
      if (!value.isOne())
        return Optional.of(
            Problem.at(
                ProblemType.INVALID,
                place + "/" + i,
                "not-valid",
                "must have exactly one of text, number, flag and day"));
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
    if (sent != null) for (var value : sent) values.put(value.name(), value.value());
    return values;
  }
}
