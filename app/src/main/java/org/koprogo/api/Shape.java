package org.koprogo.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type of the program seen from the wire: how it is read, written, described and shown. */
interface Shape {
  /**
   * The value that a tree says, or null with a fault added.
   *
   * @param at where the tree stands in the body
   */
  @Nullable Object read(Object tree, String at, Faults faults);

  void write(JsonGenerator json, Object value) throws IOException;

  /** The JSON Schema (2020-12) of it. */
  Map<String, Object> schema(Components components);

  /** How it may look, as a tree of maps, lists, texts, numbers and booleans. */
  Object example();

  /** How a cell of a table shows it. */
  default String cell(Object value) {
    return value.toString();
  }
}
