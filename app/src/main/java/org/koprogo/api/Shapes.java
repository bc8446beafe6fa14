package org.koprogo.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Text;

/**
 * Finds the shape of a type, once, when the program starts. A member without words, or of a type
 * that has no place on the wire, stops the start.
 */
final class Shapes {
  private static final int ELEMENTS = 1_000;
  private static final Map<Class<?>, RecordShape> RECORDS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, KindsShape> KINDS = new ConcurrentHashMap<>();

  private static final long MOST = 999_999_999_999L;

  private static final Map<Type, Scalar> PLAIN =
      Map.ofEntries(
          Map.entry(boolean.class, Scalar.TRUTH),
          Map.entry(Boolean.class, Scalar.TRUTH),
          Map.entry(long.class, Scalar.whole(-MOST, MOST, 1)),
          Map.entry(Long.class, Scalar.whole(-MOST, MOST, 1)),
          Map.entry(Money.class, Scalar.MONEY),
          Map.entry(BigDecimal.class, Scalar.DECIMAL),
          Map.entry(Fraction.class, Scalar.PART_OF_ONE),
          Map.entry(LocalDate.class, Scalar.DATE),
          Map.entry(Instant.class, Scalar.INSTANT),
          Map.entry(UUID.class, Scalar.ID));

  private Shapes() {}

  static RecordShape of(Class<?> type) {
    var known = RECORDS.get(type);
    if (known != null) return known;
    var shape = record(type);
    RECORDS.put(type, shape);
    return shape;
  }

  private static RecordShape record(Class<?> type) {
    if (!type.isRecord()) throw new IllegalStateException(type + " is not a record");
    var members = new ArrayList<RecordShape.Member>();
    for (var component : type.getRecordComponents()) {
      var says = component.getAnnotation(Says.class);
      if (says == null || says.value().isBlank())
        throw new IllegalStateException(
            type.getName() + "." + component.getName() + " says nothing");
      members.add(
          new RecordShape.Member(
              component, member(component, says), isOptional(component), says.value()));
    }
    return new RecordShape(type, members);
  }

  private static boolean isOptional(RecordComponent component) {
    return ((AnnotatedElement) component.getAnnotatedType()).isAnnotationPresent(Nullable.class);
  }

  private static Shape member(RecordComponent component, Says says) {
    if (component.getGenericType() instanceof ParameterizedType list
        && list.getRawType() == List.class) {
      var element = plain((Class<?>) list.getActualTypeArguments()[0], says, component.toString());
      return new ListShape(element, says.most() == 0 ? ELEMENTS : says.most());
    }
    return plain(component.getType(), says, component.toString());
  }

  private static Shape plain(Class<?> type, Says says, String of) {
    if (type == String.class) {
      if (says.example().isEmpty()) throw new IllegalStateException(of + " needs an example");
      return Scalar.text(says.most() == 0 ? Text.MAX : says.most(), says.example(), says.matches());
    }
    if ((type == long.class || type == Long.class) && says.least() != Long.MIN_VALUE)
      return Scalar.whole(says.least(), MOST, Math.max(1, says.least()));
    return scalar(type)
        .<Shape>map(s -> s)
        .orElseGet(() -> type.isSealed() ? kinds(type) : of(type));
  }

  private static KindsShape kinds(Class<?> type) {
    var known = KINDS.get(type);
    if (known != null) return known;
    var kinds = new LinkedHashMap<String, RecordShape>();
    for (var each : type.getPermittedSubclasses()) {
      var kind = each.getAnnotation(Kind.class);
      if (kind == null || kinds.put(kind.value(), of(each)) != null)
        throw new IllegalStateException(each + " needs a kind of its own");
      if (Arrays.stream(each.getRecordComponents())
          .anyMatch(c -> c.getName().equals(KindsShape.KIND)))
        throw new IllegalStateException(each + " has two members of the same name");
    }
    var shape = new KindsShape(type, kinds);
    KINDS.put(type, shape);
    return shape;
  }

  /** The shape of a type that is one JSON value. */
  static java.util.Optional<Scalar> scalar(Class<?> type) {
    if (type == int.class || type == Integer.class)
      throw new IllegalStateException("whole numbers of the wire are long");
    var plain = PLAIN.get(type);
    if (plain != null) return java.util.Optional.of(plain);
    if (type == String.class) return java.util.Optional.of(Scalar.text(Text.MAX, "text", ""));
    if (type.isEnum()) return java.util.Optional.of(Scalar.oneOf(type));
    return isId(type) ? java.util.Optional.of(id(type)) : java.util.Optional.empty();
  }

  private static boolean isId(Class<?> type) {
    if (!type.isRecord() || type.getRecordComponents().length != 1) return false;
    var only = type.getRecordComponents()[0];
    return only.getType() == UUID.class && only.getName().equals("value");
  }

  private static Scalar id(Class<?> type) {
    try {
      var constructor = type.getConstructor(UUID.class);
      var value = type.getMethod("value");
      Function<UUID, Object> wrap =
          id -> {
            try {
              return constructor.newInstance(id);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          };
      return Scalar.id(
          wrap,
          id -> {
            try {
              return String.valueOf(value.invoke(id));
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
