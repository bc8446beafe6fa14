package org.koprogo.api;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The named schemas of the document, each written once. */
final class Components {
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Called> shapes = new HashMap<>();

  /** A reference to the schema of this name, which is written when it is new. */
  Map<String, Object> reference(Called shape) {
    var known = shapes.putIfAbsent(shape.name(), shape);
    if (known != null && !known.equals(shape))
      throw new IllegalStateException("two records are called " + shape.name());
    if (!schemas.containsKey(shape.name())) {
      schemas.put(shape.name(), Map.of());
      schemas.put(shape.name(), shape.described(this));
    }
    return Map.of("$ref", "#/components/schemas/" + shape.name());
  }

  Map<String, Object> all() {
    return schemas;
  }
}
