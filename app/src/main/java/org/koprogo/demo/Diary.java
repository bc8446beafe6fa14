package org.koprogo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens on which day; written down in the order of the days, as books are. */
final class Diary {
  private record Note(LocalDate day, Runnable deed) {}

  private final List<Note> notes = new ArrayList<>();

  void on(LocalDate day, Runnable deed) {
    notes.add(new Note(day, deed));
  }

  /** Does everything; on one day in the order in which it was noted. */
  void live() {
    notes.stream().sorted(Comparator.comparing(Note::day)).forEach(note -> note.deed().run());
    notes.clear();
  }
}
