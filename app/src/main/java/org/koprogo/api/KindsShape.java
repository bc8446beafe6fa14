package org.koprogo.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of some records, told apart by their member {@code kind}. */
final class KindsShape implements Called {
  static final String KIND = "kind";

  private final Class<?> type;
  private final Map<String, RecordShape> kinds;

  /**
   * @param kinds by what they are called on the wire, in the order of the document
   */
  KindsShape(Class<?> type, Map<String, RecordShape> kinds) {
    this.type = type;
    this.kinds = new LinkedHashMap<>(kinds);
  }

  @Override
  public String name() {
    return type.getSimpleName();
  }

  @Override
  public @Nullable Object read(Object tree, String at, Faults faults) {
    if (!(tree instanceof Map<?, ?> object)) {
      faults.add(at, "not-valid", "must be an object");
      return null;
    }
    var said = object.get(KIND);
    var shape = said instanceof String kind ? kinds.get(kind) : null;
    if (shape != null) return shape.read(tree, at, faults);
    if (said == null) faults.add(at + "/" + KIND, "missing", "is needed");
    else faults.add(at + "/" + KIND, "not-valid", "must be one of " + words());
    return null;
  }

  private String words() {
    return String.join(", ", kinds.keySet());
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    for (var shape : kinds.values()) {
      if (shape.isOf(value)) {
        shape.write(json, value);
        return;
      }
    }
    throw new IllegalStateException("a kind that is not said: " + value.getClass());
  }

  @Override
  public Map<String, Object> described(Components components) {
    var mapping = new LinkedHashMap<String, Object>();
    kinds.forEach(
        (kind, shape) -> mapping.put(kind, String.valueOf(shape.schema(components).get("$ref"))));
    var schema = new LinkedHashMap<String, Object>();
    var says = type.getAnnotation(Says.class);
    if (says != null) schema.put("description", says.value());
    schema.put("oneOf", kinds.values().stream().map(s -> s.schema(components)).toList());
    schema.put("discriminator", OpenApi.ordered("propertyName", KIND, "mapping", mapping));
    schema.put("examples", List.of(example()));
    return schema;
  }

  @Override
  public Object example() {
    return kinds.values().iterator().next().example();
  }
}
