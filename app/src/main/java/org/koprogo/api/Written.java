package org.koprogo.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Digest;
import org.koprogo.papers.Cells;

/** Bodies as they leave the house. */
final class Written {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Written() {}

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] bytes(Content content) {
    var out = new ByteArrayOutputStream();
    try (var json = FACTORY.createGenerator(out)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] of(Shape shape, Object value) {
    return bytes(json -> shape.write(json, value));
  }

  static byte[] page(Shape shape, Page<?> page) {
    return bytes(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      for (var item : page.items()) shape.write(json, item);
      json.writeEndArray();
      if (page.next() == null) json.writeNullField("next");
      else json.writeStringField("next", page.next());
      json.writeEndObject();
    });
  }

  /**
   * A table for people to open. A cell that a spreadsheet would take for a formula begins with an
   * apostrophe; numbers stay numbers.
   */
  static byte[] csv(Shape items, Page<?> page) {
    var shape = (RecordShape) items;
    var text = new StringBuilder();
    text.append(String.join(",", shape.members().stream().map(RecordShape.Member::name).toList()));
    text.append("\r\n");
    for (var item : page.items()) {
      var cells = shape.members().stream().map(m -> cell(m, m.of(item))).toList();
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(RecordShape.Member member, @Nullable Object value) {
    if (value == null) return "";
    var text = Cells.safe(member.shape().cell(value));
    return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  static byte[] problem(Problem problem, String instance) {
    return bytes(json -> {
      json.writeStartObject();
      json.writeStringField("type", problem.type().uri());
      json.writeStringField("title", problem.type().title());
      json.writeNumberField("status", problem.type().status());
      json.writeStringField("detail", problem.detail());
      json.writeStringField("instance", instance);
      json.writeArrayFieldStart("errors");
      for (var fault : problem.errors()) {
        json.writeStartObject();
        json.writeStringField("at", fault.at());
        json.writeStringField("code", fault.code());
        json.writeStringField("words", fault.words());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** A tree of maps, lists, texts, numbers and booleans. */
  static byte[] tree(Object tree) {
    return bytes(json -> {
      json.useDefaultPrettyPrinter();
      write(json, tree);
    });
  }

  private static void write(JsonGenerator json, @Nullable Object tree) throws IOException {
    switch (tree) {
      case null -> json.writeNull();
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (var e : map.entrySet()) {
          json.writeFieldName(String.valueOf(e.getKey()));
          write(json, e.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (var each : list) write(json, each);
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Number number -> json.writeNumber(number.longValue());
      default -> json.writeString(tree.toString());
    }
  }

  /** The version of a body: strong, quoted. */
  static String etag(byte[] body) {
    return "\"" + HexFormat.of().formatHex(Digest.of(body), 0, 16) + "\"";
  }
}
