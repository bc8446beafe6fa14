package org.koprogo.web;

import gg.jte.Content;
import java.util.List;

/** What a page can say. */
public sealed interface Answer {
  /**
   * A page in the frame.
   *
   * @param title what it is, also in the browser's tab
   * @param trail the way to it from the first page, without itself
   * @param body the room's own template with its view
   */
  record Page(String title, List<Link> trail, Content body) implements Answer {
    public Page {
      trail = List.copyOf(trail);
    }
  }

  /** There is no such thing, or not for this reader. */
  record NotFound() implements Answer {}

  /** The question itself cannot be answered, and why: said to the reader as it stands. */
  record NotUnderstood(String words) implements Answer {}

  /** A step of the trail. */
  record Link(String label, String href) {}
}
