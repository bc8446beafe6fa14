package org.koprogo.desk;

import java.util.List;
import java.util.Map;
import org.koprogo.api.Manual;
import org.koprogo.identity.Permission;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/**
 * Pages about the pages: the API for people, every operation of the served document to read and to
 * try; and the keys that lead about.
 */
public final class ManualViews implements Views {
  private static final List<Map.Entry<String, ShortcutWords>> KEYS =
      List.of(
          Map.entry("/", ShortcutWords.FIND),
          Map.entry("g p", ShortcutWords.BUILDINGS),
          Map.entry("g b", ShortcutWords.BUILDING),
          Map.entry("g i", ShortcutWords.INVOICES),
          Map.entry("g c", ShortcutWords.CALLS),
          Map.entry("g m", ShortcutWords.BANK),
          Map.entry("g o", ShortcutWords.OPEN),
          Map.entry("g j", ShortcutWords.JOURNAL),
          Map.entry("g r", ShortcutWords.REPORTS),
          Map.entry("n", ShortcutWords.NEW),
          Map.entry("j k", ShortcutWords.ROWS),
          Map.entry("Ctrl+Enter", ShortcutWords.SAVE),
          Map.entry("?", ShortcutWords.HELP),
          Map.entry("Esc", ShortcutWords.CLOSE));

  private final List<Manual.Chapter> chapters;
  private final Templates templates = new StaticTemplates();

  public ManualViews(List<Manual.Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/developers", Permission.ANYONE)
            .shows(visit ->
                Shown.Page.of(visit.say(DeskWords.API), templates.deskManual(visit, chapters))),
        View.at("/shortcuts", Permission.ANYONE)
            .shows(visit ->
                Shown.Page.of(
                    visit.say(ShortcutWords.TITLE), templates.deskShortcuts(visit, KEYS))));
  }
}
