package org.koprogo.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Days;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Text;

/**
 * A value that is one JSON value. All but truth and whole numbers travel as text: nothing of money,
 * rates or shares ever passes through a binary fraction.
 */
final class Scalar implements Shape {
  private static final Pattern RATE = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?");
  private static final Pattern PART = Pattern.compile("[1-9][0-9]{0,9}/[1-9][0-9]{0,9}");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final String SOME_ID = "0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11";

  private final Map<String, Object> schema;
  private final Object example;
  private final Function<String, @Nullable Object> parse;
  private final String expected;
  private final Kind kind;
  private final Function<Object, String> written;

  private enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }

  private Scalar(
      Kind kind,
      Map<String, Object> schema,
      Object example,
      String expected,
      Function<String, @Nullable Object> parse,
      Function<Object, String> written) {
    this.kind = kind;
    this.schema = schema;
    this.example = example;
    this.expected = expected;
    this.parse = parse;
    this.written = written;
  }

  /** A line of text, composed form, nothing in it that hides or turns other text around. */
  static Scalar text(int most, String example, String matches) {
    var schema = ordered("type", "string", "maxLength", most);
    var expected = "a text of at most " + most + " characters";
    if (!matches.isEmpty()) {
      schema.put("pattern", "^(" + matches + ")$");
      expected += ", such as " + example;
    }
    var pattern = Pattern.compile(matches.isEmpty() ? "(?s).*" : matches);
    return new Scalar(
        Kind.TEXT,
        schema,
        example,
        expected,
        text ->
            text.codePointCount(0, text.length()) <= most && pattern.matcher(text).matches()
                ? text
                : null,
        Object::toString);
  }

  static final Scalar TRUTH =
      new Scalar(
          Kind.TRUTH,
          Map.of("type", "boolean"),
          false,
          "true or false",
          _ -> null,
          Object::toString);

  static Scalar whole(long from, long to, long example) {
    return new Scalar(
        Kind.NUMBER,
        ordered("type", "integer", "format", "int64", "minimum", from, "maximum", to),
        example,
        "a whole number from " + from + " to " + to,
        text -> {
          if (!WHOLE.matcher(text).matches()) return null;
          var number = Long.parseLong(text);
          return number >= from && number <= to ? number : null;
        },
        Object::toString);
  }

  static final Scalar MONEY =
      new Scalar(
          Kind.TEXT,
          ordered("type", "string", "pattern", "^-?(0|[1-9][0-9]{0,12})\\.[0-9]{2}$"),
          "1234.56",
          "an amount in euros with two decimals, such as \"1234.56\"",
          text -> Money.isWritten(text) ? Money.parse(text) : null,
          Object::toString);

  static final Scalar DECIMAL =
      new Scalar(
          Kind.TEXT,
          ordered("type", "string", "pattern", "^-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?$"),
          "21",
          "a decimal number as text, such as \"6.25\"",
          text -> RATE.matcher(text).matches() ? new BigDecimal(text) : null,
          value -> ((BigDecimal) value).toPlainString());

  static final Scalar PART_OF_ONE =
      new Scalar(
          Kind.TEXT,
          ordered("type", "string", "pattern", "^[1-9][0-9]{0,9}/[1-9][0-9]{0,9}$"),
          "1/1",
          "a part of one, such as \"1/2\"",
          Scalar::part,
          Object::toString);

  static final Scalar DATE =
      new Scalar(
          Kind.TEXT,
          ordered("type", "string", "format", "date"),
          "2025-03-31",
          "a day, such as \"2025-03-31\"",
          text -> Days.read(text).orElse(null),
          Object::toString);

  static final Scalar INSTANT =
      new Scalar(
          Kind.TEXT,
          ordered("type", "string", "format", "date-time"),
          "2025-03-31T08:00:00Z",
          "an instant in UTC, such as \"2025-03-31T08:00:00Z\"",
          Scalar::instant,
          Object::toString);

  static final Scalar ID = id(value -> value, Object::toString);

  /** An id that is a record of its own around the UUID. */
  static Scalar id(Function<UUID, Object> wrap, Function<Object, String> written) {
    return new Scalar(
        Kind.TEXT,
        ordered("type", "string", "format", "uuid"),
        SOME_ID,
        "an id",
        text -> {
          var id = Ids.read(text);
          return id.isEmpty() ? null : wrap.apply(id.get());
        },
        written);
  }

  static Scalar oneOf(Class<?> type) {
    var names = Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    return new Scalar(
        Kind.TEXT,
        ordered("type", "string", "enum", names),
        names.getFirst(),
        "one of " + String.join(", ", names),
        text -> constant(type, text),
        value -> ((Enum<?>) value).name());
  }

  private static @Nullable Object constant(Class<?> type, String text) {
    for (var c : type.getEnumConstants()) if (((Enum<?>) c).name().equals(text)) return c;
    return null;
  }

  private static @Nullable Object part(String text) {
    if (!PART.matcher(text).matches()) return null;
    var slash = text.indexOf('/');
    var over = Long.parseLong(text.substring(0, slash));
    var under = Long.parseLong(text.substring(slash + 1));
    return over <= under ? new Fraction(over, under) : null;
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.endsWith("Z") && text.length() <= 30 ? Instant.parse(text) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }

  @Override
  public @Nullable Object read(Object tree, String at, Faults faults) {
    return switch (tree) {
      case Boolean truth when kind == Kind.TRUTH -> truth;
      case Tree.Digits(var digits) when kind == Kind.NUMBER -> parsed(digits, at, faults);
      case String text when kind == Kind.TEXT -> parsed(text, at, faults);
      default -> wrong(at, faults);
    };
  }

  /** The value that a parameter's text says. */
  @Nullable Object parsed(String text, String at, Faults faults) {
    var hostile = Text.hostility(text);
    if (hostile.isPresent() && kind == Kind.TEXT) {
      faults.add(at, "hostile-text", "has " + hostile.get());
      return null;
    }
    if (kind == Kind.TRUTH && List.of("true", "false").contains(text))
      return Boolean.parseBoolean(text);
    var value = parse.apply(text);
    if (value != null) return value;
    return kind == Kind.NUMBER && WHOLE.matcher(text).matches()
        ? wrong(at, "out-of-range", faults)
        : wrong(at, faults);
  }

  /** Digits as people group them, by threes; what is grouped otherwise stays as it is. */
  private static String together(String typed) {
    var text = typed.replaceAll("[\\s\u00a0\u202f]", "");
    return text.matches("-?[0-9]{1,3}([.,][0-9]{3})+") ? text.replaceAll("[.,]", "") : text;
  }

  /** What somebody typed, as JSON: amounts by his language, a tick as true. */
  void fromForm(String typed, FormText text, JsonGenerator json) throws IOException {
    switch (kind) {
      case TRUTH -> json.writeBoolean(typed.equals("true") || typed.equals("on"));
      case NUMBER -> {
        var digits = together(typed);
        if (WHOLE.matcher(digits).matches()) json.writeNumber(digits);
        else json.writeString(typed);
      }
      case TEXT -> {
        if (this == MONEY) json.writeString(text.amount(typed));
        else if (this == DECIMAL) json.writeString(typed.replace(',', '.'));
        // Some keyboards and files give letter and accent apart; nobody who types means that.
        else json.writeString(Normalizer.normalize(typed, Normalizer.Form.NFC));
      }
    }
  }

  private @Nullable Object wrong(String at, Faults faults) {
    return wrong(at, code(), faults);
  }

  /** What it is not, for programs and pages. */
  private String code() {
    if (this == MONEY) return "not-an-amount";
    if (this == PART_OF_ONE) return "not-a-part";
    if (this == DATE) return "not-a-day";
    return kind == Kind.NUMBER ? "not-a-number" : "not-valid";
  }

  private @Nullable Object wrong(String at, String code, Faults faults) {
    faults.add(at, code, "must be " + expected);
    return null;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    switch (kind) {
      case TEXT -> json.writeString(written.apply(value));
      case NUMBER -> json.writeNumber(((Number) value).longValue());
      case TRUTH -> json.writeBoolean((Boolean) value);
    }
  }

  @Override
  public Map<String, Object> schema(Components components) {
    return schema;
  }

  @Override
  public Object example() {
    return example;
  }

  @Override
  public String cell(Object value) {
    return written.apply(value);
  }
}
