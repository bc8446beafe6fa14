package org.koprogo;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.OpenApi31;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Translations;

/**
 * S17: what is answered, held against the served document: its status must be told, its type too,
 * and its body must be valid, without a member more. Every answer that a test gets passes here.
 */
final class Contract {
  private static final String ID = "https://contract.example/openapi.json";
  private static final String PROBLEM = "application/problem+json";
  private static final Map<String, Contract> KNOWN = new ConcurrentHashMap<>();

  private record Route(
      String method, Pattern path, String pointer, Map<String, Object> responses) {}

  private final List<Route> routes = new ArrayList<>();
  private final Schema root;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(String document) {
    var config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ENGLISH).build();
    this.root =
        SchemaRegistry.withDialect(
                OpenApi31.getInstance(),
                b -> b.schemas(Map.of(ID, document)).schemaRegistryConfig(config))
            .getSchema(SchemaLocation.of(ID));
    var tree = object(ApiHouse.tree(document.getBytes(StandardCharsets.UTF_8)));
    object(tree.get("paths"))
        .forEach((path, methods) ->
            object(methods)
                .forEach((method, told) ->
                    routes.add(
                        new Route(
                            method.toUpperCase(Locale.ROOT),
                            Pattern.compile("/api/v1" + path.replaceAll("\\{[^}]*}", "[^/]+")),
                            "/paths/" + escaped(path) + "/" + method,
                            object(object(told).get("responses"))))));
    // A word without parameters goes before an id in the same place, as it does when it is served.
    routes.sort((a, b) -> Integer.compare(places(a.path()), places(b.path())));
  }

  /** The contract that a document makes. */
  static Contract of(byte[] document) {
    return KNOWN.computeIfAbsent(new String(document, StandardCharsets.UTF_8), Contract::new);
  }

  private static int places(Pattern path) {
    return path.pattern().split(Pattern.quote("[^/]+"), -1).length;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  /** What is wrong with an answer; nothing when it is as the document says. */
  List<String> faults(String method, String target, int status, String type, byte[] body) {
    if (!target.startsWith("/api/v1")) return List.of();
    var path = target.split("\\?", 2)[0];
    var route =
        routes.stream()
            .filter(r -> r.method().equals(method) && r.path().matcher(path).matches())
            .findFirst();
    var plain = type.split(";", 2)[0].strip();
    if (route.isEmpty())
      return Set.of(400, 404, 405).contains(status)
          ? valid("/components/schemas/Problem", plain, body)
          : List.of("a path that nobody serves answers " + status);
    var told = route.get().responses().get(String.valueOf(status));
    if (told == null) return List.of("the status " + status + " is not in the document");
    var content = object(told).get("content");
    if (content == null) return body.length == 0 ? List.of() : List.of("a body that is not told");
    if (object(content).containsKey("*/*")) return List.of();
    if (!object(content).containsKey(plain)) return List.of("the type " + plain + " is not told");
    var pointer =
        route.get().pointer() + "/responses/" + status + "/content/" + escaped(plain) + "/schema";
    return valid(pointer, plain, body);
  }

  private List<String> valid(String pointer, String type, byte[] body) {
    if (!type.endsWith("json")) return List.of();
    var schema =
        schemas.computeIfAbsent(
            pointer, p -> root.getRefSchema(SchemaLocation.of(ID + "#" + p).getFragment()));
    var wrong =
        schema.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON).stream()
            .map(e -> e.getInstanceLocation() + " " + e.getMessage());
    return Stream.concat(wrong, type.equals(PROBLEM) ? unsaid(body) : Stream.of()).toList();
  }

  /** The kinds of refusal, and of what is wrong with a field, that no page can say. */
  private static Stream<String> unsaid(byte[] body) {
    var problem = object(ApiHouse.tree(body));
    var codes = Stream.of(String.valueOf(problem.get("type")).replaceAll(".*/", ""));
    var faults = problem.get("errors") instanceof List<?> list ? list.stream() : Stream.of();
    return Stream.concat(codes, faults.map(f -> String.valueOf(object(f).get("code"))))
        .distinct()
        .filter(code -> !Translations.has(code))
        .map(code -> "no page has words for " + code);
  }
}
