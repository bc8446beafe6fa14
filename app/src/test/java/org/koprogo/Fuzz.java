package org.koprogo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values for a schema of the served document: right ones, and ones that were made to hurt. Bodies
 * are trees in which {@link Raw} stands for JSON as it is written, right or not.
 */
final class Fuzz {
  /** Written into the body as it is. */
  record Raw(String json) {}

  private static final int DEEPEST = 8;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\\u0000",
          "a\\u0000b",
          "\\u202egnp.exe",
          "\\u2066x\\u2069",
          "\\ud800",
          "\\udc00\\ud800",
          "\\ud83d\\ude00",
          "e\\u0301",
          "\\u200b",
          "\\ufeffx",
          "\\uffff",
          "\\r\\nSet-Cookie: a=b",
          "' or 1=1 --",
          "'; drop schema ledger cascade; --",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "=cmd|' /C calc'!A0",
          "null",
          "0",
          "-0.00",
          "0.00",
          "-1.00",
          "0.005",
          "1e9",
          "9999999999999.99",
          "-9999999999999.99",
          "99999999999999999999999.99",
          "1/0",
          "0/1",
          "2/1",
          "9999999999/9999999999",
          "0000-00-00",
          "1900-01-01",
          "2025-02-29",
          "2024-02-29",
          "2999-12-31",
          "9999-12-31",
          "-0001-01-01",
          "+10000-01-01",
          "2025-13-01",
          "2025-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59Z",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "x".repeat(501),
          "\\ud83d\\ude00".repeat(499),
          "160000",
          "999999",
          "BE0000000000");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "1.0",
          "1.5",
          "-0",
          "1e2",
          "1e400",
          "999999999999",
          "-999999999999",
          "1000000000000",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999999999999");

  private static final List<String> ANYTHING =
      List.of("null", "true", "false", "{}", "[]", "[null]", "[[]]", "{\"a\":1}", "1", "\"x\"");

  private final Random random;
  private final Map<String, Object> schemas;
  private final Function<String, String> ids;

  /**
   * @param schemas the named ones of the document
   * @param ids one for a name: of our own, of others or of nobody
   */
  Fuzz(Random random, Map<String, Object> schemas, Function<String, String> ids) {
    this.random = random;
    this.schemas = schemas;
    this.ids = ids;
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A text of a parameter, as it stands in an address. */
  String parameter(Map<String, Object> parameter, boolean hurting) {
    var name = String.valueOf(parameter.get("name"));
    var schema = object(parameter.get("schema"));
    if (hurting && once(3))
      return any(List.of("%00", "%ED%A0%80", "%FF", "%E2%80%AE", "%0d%0a", "%27"));
    var value = hurting ? text(any(TEXTS)) : plain(scalar(schema, name, parameter.get("example")));
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String plain(@Nullable Object value) {
    return value instanceof Raw(var json) ? json.replace("\"", "") : String.valueOf(value);
  }

  /** The text that a JSON escape says, as far as an address can carry it. */
  private static String text(String escaped) {
    return escaped.replace("\\u", "u").replace("\\r", "\r").replace("\\n", "\n");
  }

  /** A body as JSON, with so many places that hurt. */
  String body(Map<String, Object> schema, @Nullable Object example, int wounds) {
    var tree = value(schema, "", example, 0);
    for (var i = 0; i < wounds; i++) tree = wounded(tree);
    return json(tree);
  }

  /** Right as far as the schema says; half of the time the example's own value. */
  private @Nullable Object value(
      Map<String, Object> schema, String name, @Nullable Object example, int depth) {
    if (schema.get("$ref") instanceof String reference)
      return value(
          object(schemas.get(reference.substring(reference.lastIndexOf('/') + 1))),
          name,
          example,
          depth);
    if (schema.get("oneOf") instanceof List<?> either) {
      var one = object(any(either));
      return "null".equals(one.get("type")) ? null : value(one, name, example, depth + 1);
    }
    if (depth > DEEPEST) return null;
    if (schema.get("properties") != null) return record(schema, example, depth);
    if (schema.get("items") != null) {
      var list = new ArrayList<@Nullable Object>();
      var first = example instanceof List<?> of && !of.isEmpty() ? of.getFirst() : null;
      for (var i = random.nextInt(4); i > 0; i--)
        list.add(value(object(schema.get("items")), name, first, depth + 1));
      return list;
    }
    return scalar(schema, name, example);
  }

  private Map<String, @Nullable Object> record(
      Map<String, Object> schema, @Nullable Object example, int depth) {
    var made = new LinkedHashMap<String, @Nullable Object>();
    var required = (List<?>) schema.getOrDefault("required", List.of());
    object(schema.get("properties"))
        .forEach((name, told) -> {
          if (!required.contains(name) && once(3)) return;
          var shown = example instanceof Map<?, ?> map ? map.get(name) : null;
          made.put(name, value(object(told), name, shown, depth + 1));
        });
    return made;
  }

  private @Nullable Object scalar(
      Map<String, Object> schema, String name, @Nullable Object example) {
    if (schema.get("const") != null) return schema.get("const");
    if (schema.get("enum") instanceof List<?> values) return any(values);
    if ("uuid".equals(schema.get("format"))) return ids.apply(name);
    if (example != null && once(2)) return example;
    var type = String.valueOf(schema.get("type"));
    if (type.contains("boolean")) return random.nextBoolean();
    if (type.contains("integer")) return new Raw(String.valueOf(random.nextInt(3000) - 20));
    if ("date".equals(schema.get("format")))
      return "%04d-%02d-%02d"
          .formatted(2023 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
    if ("date-time".equals(schema.get("format"))) return "2025-06-01T10:00:00Z";
    if (String.valueOf(schema.get("pattern")).contains("\\.[0-9]{2}$"))
      return (random.nextInt(2_000_000) - 500_000) + "." + (10 + random.nextInt(90));
    if (schema.get("pattern") != null) return any(List.of("1/2", "1/1", "1/3", "21", "6.25", "0"));
    return example != null && once(3) ? example : "F" + random.nextInt(1_000_000);
  }

  /** The tree with one place in it that hurts. */
  private @Nullable Object wounded(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map && !map.isEmpty() && !once(12)) {
      var hurt = new LinkedHashMap<String, @Nullable Object>();
      var at = random.nextInt(map.size());
      for (var member : map.entrySet()) {
        var here = at-- == 0;
        if (here && once(8)) continue;
        hurt.put(
            String.valueOf(member.getKey()), here ? wounded(member.getValue()) : member.getValue());
      }
      if (once(10))
        hurt.put(any(List.of("organizationId", "id", "__proto__", "@class", "a/b~c")), 1);
      return hurt;
    }
    if (tree instanceof List<?> list && !list.isEmpty() && !once(6)) {
      var hurt = new ArrayList<@Nullable Object>(list);
      var at = random.nextInt(hurt.size());
      if (once(4)) hurt.add(hurt.get(at));
      else hurt.set(at, wounded(hurt.get(at)));
      return hurt;
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Raw(any(NUMBERS));
      case 1 -> new Raw(any(ANYTHING));
      default -> new Raw("\"" + any(TEXTS) + "\"");
    };
  }

  private static String json(@Nullable Object tree) {
    return switch (tree) {
      case Raw(var json) -> json;
      case Map<?, ?> map ->
          "{"
              + String.join(
                  ",",
                  map.entrySet().stream()
                      .map(e -> Served.json(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
                      .toList())
              + "}";
      case List<?> list -> "[" + String.join(",", list.stream().map(Fuzz::json).toList()) + "]";
      case null, default -> Served.json(tree);
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }
}
