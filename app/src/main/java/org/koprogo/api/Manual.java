package org.koprogo.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Permission;

/**
 * The served document for people who read it in a browser: the same operations, chapter by chapter.
 */
public final class Manual {
  private Manual() {}

  /** The operations of one noun. */
  public record Chapter(String name, List<Entry> entries) {}

  /**
   * One operation.
   *
   * @param path below the API's root
   * @param body an example of what is sent, or null
   * @param answer an example of what comes back when it is done
   * @param refusals every status with its words
   */
  public record Entry(
      String id,
      String method,
      String path,
      String title,
      String says,
      Permission permission,
      List<Place> parameters,
      @Nullable String body,
      String answer,
      List<String> refusals) {}

  /**
   * A parameter.
   *
   * @param in path, query or header
   */
  public record Place(String name, String in, boolean required, String says) {}

  static List<Chapter> of(Map<String, Object> document) {
    var entries = new ArrayList<Tagged>();
    object(document, "paths")
        .forEach((path, methods) ->
            map(methods).forEach((method, told) -> entries.add(entry(path, method, map(told)))));
    return entries.stream()
        .map(Tagged::chapter)
        .distinct()
        .sorted()
        .map(name ->
            new Chapter(
                name,
                entries.stream()
                    .filter(e -> e.chapter.equals(name))
                    .map(Tagged::entry)
                    .sorted(Comparator.comparing(Entry::path))
                    .toList()))
        .toList();
  }

  private record Tagged(String chapter, Entry entry) {}

  private static Tagged entry(String path, String method, Map<String, Object> told) {
    var body = told.get("requestBody");
    var answer = "";
    var refusals = new ArrayList<String>();
    for (var response : object(told, "responses").entrySet()) {
      var says = map(response.getValue());
      var content = says.get("content");
      if (!response.getKey().startsWith("2"))
        refusals.add(response.getKey() + " " + says.get("description"));
      else if (content != null && map(content).containsKey("application/json"))
        answer = example(map(content));
    }
    return new Tagged(
        String.valueOf(list(told, "tags").getFirst()),
        new Entry(
            String.valueOf(told.get("operationId")),
            method.toUpperCase(Locale.ROOT),
            path,
            String.valueOf(told.get("summary")),
            String.valueOf(told.get("description")),
            Permission.valueOf(String.valueOf(told.get("x-permission"))),
            list(told, "parameters").stream().map(Manual::place).toList(),
            body == null ? null : example(object(map(body), "content")),
            answer,
            refusals));
  }

  private static Place place(Object parameter) {
    var told = map(parameter);
    return new Place(
        String.valueOf(told.get("name")),
        String.valueOf(told.get("in")),
        Boolean.TRUE.equals(told.get("required")),
        String.valueOf(told.get("description")));
  }

  private static String example(Map<String, Object> content) {
    var example = object(content, "application/json").get("example");
    return example == null ? "" : new String(Written.tree(example), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> object(Map<String, Object> of, String name) {
    return map(of.getOrDefault(name, Map.of()));
  }

  private static List<?> list(Map<String, Object> of, String name) {
    return (List<?>) of.getOrDefault(name, List.of());
  }

  @SuppressWarnings("unchecked") // the document is made of such maps
  private static Map<String, Object> map(Object tree) {
    return (Map<String, Object>) tree;
  }
}
