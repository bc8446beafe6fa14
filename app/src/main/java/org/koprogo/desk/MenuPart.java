package org.koprogo.desk;

import org.jspecify.annotations.Nullable;

/** The parts of a building's menu; the order of a line says to which it belongs. */
enum MenuPart {
  FIRST(0, null),
  DAILY(20, DeskWords.PART_DAILY),
  BOOKS(60, DeskWords.PART_BOOKS),
  BUILDING(70, DeskWords.PART_BUILDING),
  CONTROL(90, DeskWords.PART_CONTROL);

  private final int from;
  final @Nullable DeskWords title;

  MenuPart(int from, @Nullable DeskWords title) {
    this.from = from;
    this.title = title;
  }

  static MenuPart of(int order) {
    var found = FIRST;
    for (var part : values()) if (order >= part.from) found = part;
    return found;
  }
}
