package org.koprogo.api;

import java.util.Map;

/** A shape that the document describes once, under a name. */
interface Called extends Shape {
  String name();

  /** The schema under the name. */
  Map<String, Object> described(Components components);

  @Override
  default Map<String, Object> schema(Components components) {
    return components.reference(this);
  }
}
