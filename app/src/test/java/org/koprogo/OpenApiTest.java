package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The document is whole: everything that is served is in it, and everything in it is told. */
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private static Map<String, Object> document() throws Exception {
    try (var house = new ApiHouse()) {
      var answer = house.get(null, "/api/openapi.json");
      assertThat(answer.status()).isEqualTo(200);
      Files.createDirectories(Path.of("target"));
      Files.write(Path.of("target/openapi.json"), answer.response().body());
      return object(ApiHouse.tree(answer.response().body(), true));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  @Test
  void every_operation_is_told_in_words_with_examples_and_refusals() throws Exception {
    var document = document();
    assertThat(document).containsEntry("openapi", "3.1.0");
    var wrong = new ArrayList<String>();
    var ids = new HashSet<String>();
    object(document.get("paths"))
        .forEach((path, methods) ->
            object(methods)
                .forEach((method, told) -> {
                  assertThat(METHODS).contains(method);
                  check(path, object(told), ids, wrong);
                }));
    assertThat(wrong).isEmpty();
    assertThat(ids).hasSizeGreaterThan(30);
  }

  private static void check(
      String path, Map<String, Object> told, Set<String> ids, List<String> wrong) {
    var id = String.valueOf(told.get("operationId"));
    if (!ids.add(id)) wrong.add(id + " twice");
    for (var words : List.of("summary", "description"))
      if (String.valueOf(told.get(words)).length() < 4) wrong.add(id + " has no " + words);
    if (told.get("x-permission") == null) wrong.add(id + " has no permission");
    var responses = object(told.get("responses"));
    if (responses.keySet().stream().noneMatch(s -> s.startsWith("2")))
      wrong.add(id + " never works");
    if (!responses.containsKey("400")) wrong.add(id + " never refuses");
    var body = told.get("requestBody");
    if (body != null
        && object(object(body).get("content")).values().stream()
            .anyMatch(sent -> !object(sent).containsKey("example")))
      wrong.add(id + " shows no example of its body");
    if (path.contains("//") || path.endsWith("/")) wrong.add(id + " has an odd path " + path);
  }

  /** Every reference leads to a schema, and every member of a schema says what it is. */
  @Test
  void every_schema_is_there_and_says_what_its_members_are() throws Exception {
    var document = document();
    var schemas = object(object(document.get("components")).get("schemas"));
    var wrong = new ArrayList<String>();
    references(document, schemas.keySet(), wrong);
    schemas.forEach((name, schema) -> {
      if (name.equals("Problem")) return;
      if (object(schema).containsKey("oneOf")) {
        kinds(name, object(schema), schemas, wrong);
        return;
      }
      object(object(schema).get("properties"))
          .forEach((member, told) -> {
            if (String.valueOf(object(told).get("description")).length() < 4)
              wrong.add(name + "." + member);
          });
      if (!Boolean.FALSE.equals(object(schema).get("additionalProperties")))
        wrong.add(name + " takes anything");
    });
    assertThat(wrong).isEmpty();
  }

  /** Each kind is told apart by one word, which no other has. */
  private static void kinds(
      String name, Map<String, Object> told, Map<String, Object> schemas, List<String> wrong) {
    var mapping = object(object(told.get("discriminator")).get("mapping"));
    var either = (List<?>) Objects.requireNonNull(told.get("oneOf"));
    if (mapping.size() != either.size()) wrong.add(name + " does not name every kind");
    mapping.forEach((kind, reference) -> {
      var schema = object(schemas.get(String.valueOf(reference).substring(21)));
      if (!kind.equals(object(object(schema.get("properties")).get("kind")).get("const"))
          || !either.contains(Map.of("$ref", reference))) wrong.add(name + "." + kind);
    });
  }

  private static void references(@Nullable Object tree, Set<String> names, List<String> wrong) {
    switch (tree) {
      case Map<?, ?> map -> {
        if (map.get("$ref") instanceof String reference
            && reference.startsWith("#/components/schemas/")
            && !names.contains(reference.substring(21))) wrong.add(reference);
        map.values().forEach(v -> references(v, names, wrong));
      }
      case List<?> list -> list.forEach(v -> references(v, names, wrong));
      case null, default -> {}
    }
  }
}
