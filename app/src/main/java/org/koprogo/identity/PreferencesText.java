package org.koprogo.identity;

import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;

/** Preferences as the database keeps them: one JSON object, of which every member is known. */
final class PreferencesText {
  private static final Jsonb JSON = Jsonb.builder().build();
  private static final Set<String> KNOWN =
      Set.of("landing", "density", "theme", "tables", "shortcuts");

  private PreferencesText() {}

  static String write(Preferences preferences) {
    var landing = preferences.landing();
    var tree = new LinkedHashMap<String, Object>();
    if (landing != null) tree.put("landing", landing.toString());
    tree.put("density", preferences.density().name());
    tree.put("theme", preferences.theme().name());
    // A list: the database keeps no order of an object's members.
    tree.put(
        "tables",
        preferences.tables().stream()
            .map(t -> Map.of("name", t.name(), "columns", t.columns()))
            .toList());
    tree.put("shortcuts", preferences.shortcuts());
    return JSON.type(Object.class).toJson(tree);
  }

  /** Unknown text throws: it never becomes a friendly default. */
  static Preferences read(String text) {
    if (!(JSON.type(Object.class).fromJson(text) instanceof Map<?, ?> tree))
      throw new IllegalStateException("preferences are an object");
    if (tree.isEmpty()) return Preferences.NONE;
    if (!KNOWN.containsAll(tree.keySet()))
      throw new IllegalStateException("preferences have a member that nobody knows");
    return new Preferences(
        landing(tree.get("landing")),
        Preferences.Density.valueOf(String.valueOf(tree.get("density"))),
        Preferences.Theme.valueOf(String.valueOf(tree.get("theme"))),
        tables(tree.get("tables")),
        !Boolean.FALSE.equals(tree.get("shortcuts")));
  }

  private static @Nullable BuildingId landing(@Nullable Object text) {
    return text == null ? null : new BuildingId(UUID.fromString(text.toString()));
  }

  private static List<Preferences.Table> tables(@Nullable Object tree) {
    if (!(tree instanceof List<?> tables)) throw new IllegalStateException("a list of tables");
    return tables.stream().map(PreferencesText::table).toList();
  }

  private static Preferences.Table table(Object tree) {
    if (!(tree instanceof Map<?, ?> table)) throw new IllegalStateException("a table");
    return new Preferences.Table(String.valueOf(table.get("name")), columns(table.get("columns")));
  }

  private static List<String> columns(@Nullable Object tree) {
    if (!(tree instanceof List<?> columns)) throw new IllegalStateException("a list of columns");
    return columns.stream().map(String::valueOf).toList();
  }
}
