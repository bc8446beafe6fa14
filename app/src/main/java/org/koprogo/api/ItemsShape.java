package org.koprogo.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation on many things answers: each of them, in the order in which they were sent. */
final class ItemsShape implements Shape {
  private static final String ITEMS = "items";
  private final ListShape items;

  ItemsShape(RecordShape item) {
    this.items = new ListShape(item, Operation.MANY);
  }

  @Override
  public @Nullable Object read(Object tree, String at, Faults faults) {
    throw new IllegalStateException("nobody sends it");
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeStartObject();
    json.writeFieldName(ITEMS);
    items.write(json, value);
    json.writeEndObject();
  }

  @Override
  public Map<String, Object> schema(Components components) {
    return OpenApi.ordered(
        "type",
        "object",
        "properties",
        Map.of(ITEMS, items.schema(components)),
        "required",
        List.of(ITEMS),
        "additionalProperties",
        false);
  }

  @Override
  public Object example() {
    return Map.of(ITEMS, items.example());
  }
}
