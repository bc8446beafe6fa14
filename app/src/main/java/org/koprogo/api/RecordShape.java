package org.koprogo.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record: an object with exactly these members. One that is absent or null must be optional. */
final class RecordShape implements Called {
  private final Class<?> type;
  private final List<Member> members;
  private final Constructor<?> constructor;
  private final @Nullable String kind;

  record Member(RecordComponent component, Shape shape, boolean optional, String says) {
    String name() {
      return component.getName();
    }

    @Nullable Object of(Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a member that cannot be read: " + component, e);
      }
    }
  }

  RecordShape(Class<?> type, List<Member> members) {
    this.type = type;
    this.members = List.copyOf(members);
    var called = type.getAnnotation(Kind.class);
    this.kind = called == null ? null : called.value();
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      members.forEach(m -> m.component().getAccessor().setAccessible(true));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return type.getSimpleName();
  }

  List<Member> members() {
    return members;
  }

  boolean isOf(Object value) {
    return type.isInstance(value);
  }

  @Override
  public @Nullable Object read(Object tree, String at, Faults faults) {
    if (!(tree instanceof Map<?, ?> object)) {
      faults.add(at, "not-valid", "must be an object");
      return null;
    }
    for (var name : object.keySet()) {
      if (kind != null && name.equals(KindsShape.KIND)) continue;
      if (members.stream().noneMatch(m -> m.name().equals(name)))
        faults.add(
            at + "/" + escaped(String.valueOf(name)), "unknown-field", "is not a field here");
    }
    var values = new ArrayList<@Nullable Object>();
    var whole = true;
    for (var member : members) {
      var value = member(object.get(member.name()), member, at + "/" + member.name(), faults);
      values.add(value);
      whole &= value != null || member.optional();
    }
    return whole ? made(values, at, faults) : null;
  }

  private static @Nullable Object member(
      @Nullable Object tree, Member member, String at, Faults faults) {
    // A text without a visible sign says as little as one that is left out.
    if (tree != null && tree != Tree.Null.NULL && !(tree instanceof String text && isEmpty(text)))
      return member.shape().read(tree, at, faults);
    if (!member.optional()) faults.add(at, "missing", "is needed");
    return null;
  }

  private static boolean isEmpty(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** A pointer's own signs within a name (RFC 6901). */
  private static String escaped(String name) {
    var shown = name.length() > 60 ? name.substring(0, 60) : name;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  private @Nullable Object made(List<@Nullable Object> values, String at, Faults faults) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException said) {
        var place = said instanceof Misfit misfit ? at + "/" + misfit.member() : at;
        faults.add(place, "not-valid", String.valueOf(said.getMessage()));
        return null;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be made: " + type, e);
    }
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeStartObject();
    if (kind != null) json.writeStringField(KindsShape.KIND, kind);
    for (var member : members) {
      var of = member.of(value);
      json.writeFieldName(member.name());
      if (of == null) json.writeNull();
      else member.shape().write(json, of);
    }
    json.writeEndObject();
  }

  @Override
  public Map<String, Object> described(Components components) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    if (kind != null) {
      required.add(KindsShape.KIND);
      properties.put(
          KindsShape.KIND,
          OpenApi.ordered("type", "string", "const", kind, "description", "Which kind it is."));
    }
    for (var member : members) properties.put(member.name(), described(member, components));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    var says = type.getAnnotation(Says.class);
    if (says != null) schema.put("description", says.value());
    schema.put("properties", properties);
    members.stream().filter(m -> !m.optional()).map(Member::name).forEach(required::add);
    if (!required.isEmpty()) schema.put("required", required);
    schema.put("additionalProperties", false);
    if (!properties.isEmpty()) schema.put("examples", List.of(example()));
    return schema;
  }

  private static Map<String, Object> described(Member member, Components components) {
    var schema = new LinkedHashMap<>(member.shape().schema(components));
    if (member.optional()) {
      if (schema.containsKey("$ref")) {
        var either = new LinkedHashMap<String, Object>();
        either.put("oneOf", List.of(Map.copyOf(schema), Map.of("type", "null")));
        schema = either;
      } else {
        schema.put("type", List.of(schema.get("type"), "null"));
        if (schema.get("enum") instanceof List<?> values) {
          var withNull = new ArrayList<@Nullable Object>(values);
          withNull.add(null);
          schema.put("enum", withNull);
        }
      }
    }
    schema.put("description", member.says());
    return schema;
  }

  @Override
  public Object example() {
    var example = new LinkedHashMap<String, Object>();
    if (kind != null) example.put(KindsShape.KIND, kind);
    for (var member : members) {
      if (!member.optional()
          || !(member.shape() instanceof Called || member.shape() instanceof ListShape))
        example.put(member.name(), member.shape().example());
    }
    return example;
  }
}
