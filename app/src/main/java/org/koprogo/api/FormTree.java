package org.koprogo.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a browser's form as the body of an operation. A field's name is the way to the
 * member, with dots: {@code lines.0.amount}. What is left empty is not sent, and a row of a list
 * that is empty altogether is left out; a fault is told with the name of the field it came from.
 */
final class FormTree {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, List<String>> fields;
  private final FormText text;

  /** From a JSON pointer into the body to the name of the field. */
  private final Map<String, String> places = new HashMap<>();

  private FormTree(Map<String, List<String>> fields, FormText text) {
    this.fields = fields;
    this.text = text;
  }

  /**
   * A body and where its members came from.
   *
   * @param bytes JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Body(byte[] bytes, Map<String, String> places) {
    /** The field that a fault is about; the pointer's own words where there is no such field. */
    String field(String pointer) {
      var known = places.get(pointer);
      return known != null ? known : pointer.replaceFirst("^/", "").replace('/', '.');
    }
  }

  static Body of(RecordShape shape, Map<String, List<String>> fields, FormText text) {
    var form = new FormTree(fields, text);
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      form.record(shape, "", "", json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Body(bytes.toByteArray(), form.places);
  }

  private void record(RecordShape shape, String name, String pointer, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (var member : shape.members()) {
      var field = name.isEmpty() ? member.name() : name + "." + member.name();
      var at = pointer + "/" + member.name();
      places.put(at, field);
      if (!isFilled(member.shape(), field, member.optional())) continue;
      json.writeFieldName(member.name());
      value(member.shape(), field, at, json);
    }
    json.writeEndObject();
  }

  private void value(Shape shape, String field, String at, JsonGenerator json) throws IOException {
    switch (shape) {
      case RecordShape record -> record(record, field, at, json);
      case ListShape list -> list(list, field, at, json);
      default -> scalar((Scalar) shape, field, json);
    }
  }

  private void list(ListShape shape, String field, String at, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    var written = 0;
    if (shape.element() instanceof Scalar scalar) {
      for (var each : fields.getOrDefault(field, List.of()))
        if (!each.isBlank()) scalar.fromForm(each.strip(), text, json);
    } else {
      for (var row : rows(field)) {
        var name = field + "." + row;
        if (!isFilled(shape.element(), name, true)) continue;
        places.put(at + "/" + written, name);
        value(shape.element(), name, at + "/" + written, json);
        written++;
      }
    }
    json.writeEndArray();
  }

  private void scalar(Scalar shape, String field, JsonGenerator json) throws IOException {
    var sent = first(field);
    shape.fromForm(sent == null ? "" : sent.strip(), text, json);
  }

  /** The numbers of a list's rows that the form has, in their order. */
  private SortedSet<Integer> rows(String field) {
    var rows = new TreeSet<Integer>();
    for (var name : fields.keySet()) {
      if (!name.startsWith(field + ".")) continue;
      var row = name.substring(field.length() + 1).split("\\.", 2)[0];
      if (row.matches("[0-9]{1,4}")) rows.add(Integer.parseInt(row));
    }
    return rows;
  }

  /** Whether anything was put there; a tick that was not made is an answer where one is needed. */
  private boolean isFilled(Shape shape, String field, boolean optional) {
    return switch (shape) {
      case RecordShape record ->
          record.members().stream()
              .anyMatch(m -> isFilled(m.shape(), field + "." + m.name(), true));
      case ListShape _ ->
          !optional
              || fields.entrySet().stream()
                  .filter(e -> within(e.getKey(), field))
                  .anyMatch(e -> e.getValue().stream().anyMatch(v -> !v.isBlank()));
      default -> {
        var sent = first(field);
        yield (sent != null && !sent.isBlank()) || (!optional && shape == Scalar.TRUTH);
      }
    };
  }

  private static boolean within(String name, String field) {
    return name.equals(field) || name.startsWith(field + ".");
  }

  private @Nullable String first(String field) {
    var sent = fields.get(field);
    return sent == null || sent.isEmpty() ? null : sent.getFirst();
  }
}
