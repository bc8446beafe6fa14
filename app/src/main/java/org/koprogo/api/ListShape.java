package org.koprogo.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of one kind of thing, of a known size. */
final class ListShape implements Shape {
  private final Shape element;
  private final int most;

  ListShape(Shape element, int most) {
    this.element = element;
    this.most = most;
  }

  Shape element() {
    return element;
  }

  @Override
  public @Nullable Object read(Object tree, String at, Faults faults) {
    if (!(tree instanceof List<?> list)) {
      faults.add(at, "not-valid", "must be a list");
      return null;
    }
    if (list.size() > most) {
      faults.add(at, "too-many", "must have at most " + most + " elements");
      return null;
    }
    var values = new ArrayList<>();
    for (var i = 0; i < list.size(); i++) {
      var value = element.read(list.get(i), at + "/" + i, faults);
      if (value != null) values.add(value);
    }
    return values;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeStartArray();
    for (var each : (Collection<?>) value) element.write(json, each);
    json.writeEndArray();
  }

  @Override
  public Map<String, Object> schema(Components components) {
    return Map.of("type", "array", "items", element.schema(components), "maxItems", most);
  }

  @Override
  public Object example() {
    return List.of(element.example());
  }

  @Override
  public String cell(Object value) {
    return ((Collection<?>) value).stream().map(element::cell).collect(Collectors.joining(" "));
  }
}
