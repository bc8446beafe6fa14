package org.koprogo.identity;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;

/**
 * How a person likes the pages; his language is part of his profile, because letters need it too.
 *
 * @param landing the building that is shown first
 * @param tables which columns he wants to see of which table, in his order
 * @param shortcuts whether single keys lead him about (WCAG 2.1.4 wants a way to switch them off)
 */
public record Preferences(
    @Nullable BuildingId landing,
    Density density,
    Theme theme,
    List<Table> tables,
    boolean shortcuts) {
  private static final int TABLES = 50;
  private static final int COLUMNS = 40;

  /** What somebody has who never chose. */
  public static final Preferences NONE =
      new Preferences(null, Density.COMFORTABLE, Theme.SYSTEM, List.of(), true);

  /** How close the rows of a table stand. */
  public enum Density {
    COMFORTABLE,
    COMPACT
  }

  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** The columns of one table. */
  public record Table(String name, List<String> columns) {
    public Table {
      columns = List.copyOf(columns);
      mustBeName(name);
      columns.forEach(Preferences::mustBeName);
      if (columns.size() > COLUMNS || new HashSet<>(columns).size() != columns.size())
        throw new IllegalArgumentException("a table has each column once, at most " + COLUMNS);
    }
  }

  public Preferences {
    tables = List.copyOf(tables);
    if (tables.size() > TABLES) throw new IllegalArgumentException("at most " + TABLES + " tables");
    if (tables.stream().map(Table::name).distinct().count() != tables.size())
      throw new IllegalArgumentException("a table is named once");
  }

  private static void mustBeName(String text) {
    if (!text.matches("[A-Za-z][A-Za-z0-9_.-]{0,59}"))
      throw new IllegalArgumentException("a name has 1 to 60 letters, digits, dots and dashes");
  }
}
