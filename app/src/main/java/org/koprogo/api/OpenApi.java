package org.koprogo.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Permission;

/** The document (OpenAPI 3.1), derived from the operations that are served, all of them. */
final class OpenApi {
  private final String cookie;
  private final List<Operation> operations;
  private final Components components = new Components();

  /**
   * @param cookie of a session, as it is called at this place
   */
  OpenApi(List<Operation> operations, String cookie) {
    this.cookie = cookie;
    this.operations = operations;
  }

  Map<String, Object> document() {
    var paths = new TreeMap<String, Map<String, Object>>();
    for (var operation : operations)
      paths
          .computeIfAbsent(operation.path, _ -> new LinkedHashMap<>())
          .put(operation.method.name().toLowerCase(Locale.ROOT), described(operation));
    var tags = new TreeSet<String>();
    operations.forEach(o -> tags.add(o.tag()));
    return ordered(
        "openapi", "3.1.0",
        "info",
            ordered(
                "title", "KoproGo",
                "version", "1",
                "description",
                    "Books, ownership and life of Belgian co-ownerships. Amounts are texts with two decimals, in euros; days are YYYY-MM-DD in Brussels; instants are UTC. The organization is the session's or the token's: nothing in a request changes it.",
                "license", ordered("name", "AGPL-3.0-or-later", "identifier", "AGPL-3.0-or-later")),
        "servers", List.of(ordered("url", "/api/v1", "description", "This server.")),
        "tags",
            tags.stream()
                .map(t -> ordered("name", t, "description", "Everything under /" + t + "."))
                .toList(),
        "paths", paths,
        "components",
            ordered(
                "schemas", schemas(),
                "securitySchemes",
                    ordered(
                        "bearer",
                            ordered(
                                "type", "http",
                                "scheme", "bearer",
                                "description", "A session's or token's secret."),
                        "cookie", ordered("type", "apiKey", "in", "cookie", "name", cookie))));
  }

  private Map<String, Object> schemas() {
    var schemas = new TreeMap<>(components.all());
    var fault =
        ordered(
            "type",
            "object",
            "properties",
            ordered(
                "at",
                    ordered(
                        "type",
                        "string",
                        "description",
                        "A JSON pointer or the name of a parameter."),
                "code", ordered("type", "string", "description", "Stable, for programs."),
                "words", ordered("type", "string", "description", "For people.")),
            "required",
            List.of("at", "code", "words"),
            "additionalProperties",
            false);
    schemas.put(
        "Problem",
        ordered(
            "type",
            "object",
            "description",
            "RFC 9457. The type is stable.",
            "properties",
            ordered(
                "type", ordered("type", "string", "format", "uri-reference"),
                "title", ordered("type", "string"),
                "status", ordered("type", "integer"),
                "detail", ordered("type", "string"),
                "instance", ordered("type", "string"),
                "errors", ordered("type", "array", "items", fault)),
            "required",
            List.of("type", "title", "status", "detail", "instance", "errors"),
            "additionalProperties",
            false,
            "examples",
            List.of(
                ordered(
                    "type",
                    ProblemType.INVALID.uri(),
                    "title",
                    ProblemType.INVALID.title(),
                    "status",
                    400,
                    "detail",
                    "Something in the request is not right.",
                    "instance",
                    "/api/v1/buildings",
                    "errors",
                    List.of(
                        ordered(
                            "at", "/name",
                            "code", "missing",
                            "words", "is needed"))))));
    return schemas;
  }

  private Map<String, Object> described(Operation operation) {
    var told = new LinkedHashMap<String, Object>();
    told.put("operationId", operation.id);
    told.put("tags", List.of(operation.tag()));
    told.put("summary", operation.summary);
    told.put("description", operation.description);
    told.put("x-permission", operation.permission.name());
    if (operation.money) told.put("x-moves-money", true);
    told.put(
        "security",
        operation.permission == Permission.ANYONE
            ? List.of()
            : List.of(Map.of("bearer", List.of()), Map.of("cookie", List.of())));
    var parameters = new java.util.ArrayList<Object>();
    for (var parameter : operation.parameters) parameters.add(described(parameter));
    if (operation.pages)
      parameters.add(
          ordered(
              "name", "format",
              "in", "query",
              "description", "csv for a table to open; JSON when it is left out.",
              "schema", ordered("type", "string", "enum", List.of("json", "csv"))));
    if (operation.takesKey())
      parameters.add(
          ordered(
              "name", "Idempotency-Key",
              "in", "header",
              "required", operation.keyed,
              "description",
                  "Makes the request once-only: asked again with the same key, it answers the same.",
              "schema", ordered("type", "string", "minLength", 8, "maxLength", 255),
              "example", "3c1f7b9e-call-2025-q2"));
    if (operation.asksForVersion())
      parameters.add(
          ordered(
              "name", "If-Match",
              "in", "header",
              "required", true,
              "description", "The ETag of the version that is changed.",
              "schema", ordered("type", "string")));
    if (!parameters.isEmpty()) told.put("parameters", parameters);
    if (operation.body != null) told.put("requestBody", body(operation.body, operation.files));
    told.put("responses", responses(operation));
    return told;
  }

  private Map<String, Object> body(Shape body, boolean files) {
    var told =
        files
            ? ordered("schema", withFiles((Called) body), "example", withAFile(body.example()))
            : ordered("schema", body.schema(components), "example", body.example());
    return ordered(
        "required",
        true,
        "content",
        Map.of(files ? "multipart/form-data" : "application/json", told));
  }

  /** A form with the members of a body, each a part, and with files. */
  private Map<String, Object> withFiles(Called body) {
    var whole = new LinkedHashMap<>(body.described(components));
    var members = new LinkedHashMap<>(map(whole.get("properties")));
    members.put(
        FormFiles.FIELD,
        ordered(
            "type",
            "array",
            "items",
            ordered("type", "string", "format", "binary"),
            "minItems",
            1,
            "description",
            "The files, each a part of this name, 20 MiB in all."));
    whole.put("properties", members);
    var needed = new ArrayList<Object>((List<?>) whole.getOrDefault("required", List.of()));
    needed.add(FormFiles.FIELD);
    whole.put("required", needed);
    // Its example has no files; that of the form stands beside the schema.
    whole.remove("example");
    whole.remove("examples");
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object tree) {
    return (Map<String, Object>) requireNonNull(tree);
  }

  private static Map<String, Object> withAFile(Object example) {
    var whole = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) example).forEach((name, value) -> whole.put(String.valueOf(name), value));
    whole.put(FormFiles.FIELD, List.of("%PDF-1.7 …"));
    return whole;
  }

  private static Map<String, Object> described(Operation.Parameter parameter) {
    return ordered(
        "name", parameter.name(),
        "in", parameter.inPath() ? "path" : "query",
        "required", parameter.required(),
        "description", parameter.says(),
        "schema", parameter.type().schema(new Components()),
        "example", parameter.type().example());
  }

  private Map<String, Object> responses(Operation operation) {
    var responses = new TreeMap<String, Object>();
    responses.put(String.valueOf(operation.status), success(operation));
    if (operation.method == Operation.Method.GET && !operation.pages)
      responses.put("304", ordered("description", "Unchanged since the ETag of If-None-Match."));
    var refusals = new TreeMap<Integer, StringBuilder>();
    for (var type : Refusals.of(operation))
      refusals
          .computeIfAbsent(type.status(), _ -> new StringBuilder())
          .append(type.title())
          .append(" (`")
          .append(type.slug())
          .append("`). ");
    refusals.forEach((status, words) ->
        responses.put(String.valueOf(status), problemAnswer(words.toString().strip())));
    return responses;
  }

  private Map<String, Object> success(Operation operation) {
    if (operation.fetches)
      return ordered(
          "description",
          "Done: " + operation.summary + ".",
          "content",
          Map.of("*/*", ordered("schema", ordered("type", "string", "format", "binary"))));
    var schema = operation.answer.schema(components);
    if (!operation.pages)
      return ordered(
          "description",
          "Done: " + operation.summary + ".",
          "content",
          Map.of(
              "application/json",
              ordered("schema", schema, "example", operation.answer.example())));
    var page =
        ordered(
            "type",
            "object",
            "properties",
            ordered(
                "items", ordered("type", "array", "items", schema),
                "next", ordered("type", List.of("string", "null"))),
            "required",
            List.of("items", "next"),
            "additionalProperties",
            false);
    var example = new LinkedHashMap<String, Object>();
    example.put("items", List.of(operation.answer.example()));
    example.put("next", "opaque");
    return ordered(
        "description",
        "One page of the list.",
        "content",
        ordered(
            "application/json", ordered("schema", page, "example", example),
            "text/csv", ordered("schema", ordered("type", "string"))));
  }

  private static Map<String, Object> problemAnswer(String words) {
    return ordered(
        "description",
        words,
        "content",
        Map.of(Answered.PROBLEM, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
  }

  static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }
}
