package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Permission;

/**
 * An operation as the served document tells it.
 *
 * @param path below the API's root, with its parameters in braces
 * @param body the document's example; null when it takes none
 * @param lists whether it answers a page of a list
 */
record Served(
    String method,
    String path,
    String id,
    Permission permission,
    List<Map<String, Object>> parameters,
    @Nullable Object body,
    boolean lists) {

  List<String> pathIds() {
    return parameters.stream()
        .filter(p -> "path".equals(p.get("in")) && isUuid(p))
        .map(p -> String.valueOf(p.get("name")))
        .toList();
  }

  /** Whether it takes this header. */
  boolean takes(String header) {
    return parameters.stream()
        .anyMatch(p -> "header".equals(p.get("in")) && header.equals(p.get("name")));
  }

  /** The names of the parameters that stand in the query. */
  List<String> queryNames() {
    return parameters.stream()
        .filter(p -> "query".equals(p.get("in")))
        .map(p -> String.valueOf(p.get("name")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  static boolean isUuid(Map<String, Object> parameter) {
    return "uuid"
        .equals(
            ((Map<String, Object>) Objects.requireNonNull(parameter.get("schema"))).get("format"));
  }

  /** Every operation of the document. */
  @SuppressWarnings("unchecked")
  static List<Served> all(ApiHouse house) {
    var document =
        (Map<String, Object>)
            Objects.requireNonNull(
                ApiHouse.tree(house.get(null, "/api/openapi.json").response().body(), true));
    var found = new ArrayList<Served>();
    ((Map<String, Object>) Objects.requireNonNull(document.get("paths")))
        .forEach((path, methods) ->
            ((Map<String, Object>) methods)
                .forEach(
                    (method, told) -> found.add(of(path, method, (Map<String, Object>) told))));
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  @SuppressWarnings("unchecked")
  private static Served of(String path, String method, Map<String, Object> told) {
    var body = (Map<String, Object>) told.get("requestBody");
    Object example = null;
    if (body != null) {
      var content = (Map<String, Object>) Objects.requireNonNull(body.get("content"));
      var type = (Map<String, Object>) Objects.requireNonNull(content.get("application/json"));
      example = type.get("example");
    }
    var parameters = (List<Map<String, Object>>) told.getOrDefault("parameters", List.of());
    return new Served(
        method.toUpperCase(Locale.ROOT),
        path,
        String.valueOf(told.get("operationId")),
        Permission.valueOf(String.valueOf(told.get("x-permission"))),
        parameters,
        example,
        parameters.stream().anyMatch(p -> "cursor".equals(p.get("name"))));
  }

  static boolean isId(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /**
   * The example with other ids.
   *
   * @param ids the id for a place, which is a JSON pointer, and the name of what stands there
   */
  @Nullable Object filled(BiFunction<String, String, String> ids) {
    return filled(body, "", ids);
  }

  private static @Nullable Object filled(
      @Nullable Object tree, String at, BiFunction<String, String, String> ids) {
    return switch (tree) {
      case Map<?, ?> map -> {
        var filled = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((k, v) -> filled.put(String.valueOf(k), filled(v, at + "/" + k, ids)));
        yield filled;
      }
      case List<?> list -> {
        var filled = new ArrayList<@Nullable Object>();
        for (var i = 0; i < list.size(); i++) filled.add(filled(list.get(i), at + "/" + i, ids));
        yield filled;
      }
      case String text when isId(text) -> ids.apply(at, lastName(at));
      case null -> null;
      default -> tree;
    };
  }

  private static String lastName(String at) {
    var parts = at.split("/", -1);
    var last = parts[parts.length - 1];
    var name = last.matches("[0-9]+") ? parts[parts.length - 2] : last;
    return name.equals("lots") ? "lot" : name;
  }

  /** Where ids stand in the example, as JSON pointers. */
  List<String> idPlaces() {
    var found = new ArrayList<String>();
    idPlaces(body, "", found);
    return found;
  }

  private static void idPlaces(@Nullable Object tree, String at, List<String> found) {
    switch (tree) {
      case Map<?, ?> map -> map.forEach((k, v) -> idPlaces(v, at + "/" + k, found));
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) idPlaces(list.get(i), at + "/" + i, found);
      }
      case String text when isId(text) -> found.add(at);
      case null, default -> {}
    }
  }

  static String json(@Nullable Object tree) {
    return switch (tree) {
      case null -> "null";
      case Map<?, ?> map ->
          "{"
              + String.join(
                  ",",
                  map.entrySet().stream()
                      .map(e -> json(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
                      .toList())
              + "}";
      case List<?> list -> "[" + String.join(",", list.stream().map(Served::json).toList()) + "]";
      case Boolean truth -> truth.toString();
      case Number number -> number.toString();
      default -> "\"" + tree.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    };
  }
}
