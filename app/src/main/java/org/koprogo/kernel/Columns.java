package org.koprogo.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement, whatever their number: each column travels as one array. In the
 * select list of an {@code insert … select}, several such columns advance together.
 */
public final class Columns {
  private Columns() {}

  /** One value per row. */
  public static <R, T> Field<?> of(
      List<R> rows, Function<? super R, ? extends @Nullable T> cell, IntFunction<T[]> array) {
    return of(rows.stream().map(cell).toArray(array));
  }

  public static <T> Field<?> of(T[] values) {
    return DSL.function("unnest", values.getClass().getComponentType(), DSL.val(values));
  }

  /** The places of the rows, from 1. */
  public static Field<?> positions(int rows) {
    var places = new Integer[rows];
    for (var i = 0; i < rows; i++) places[i] = i + 1;
    return of(places);
  }
}
