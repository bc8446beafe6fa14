package org.koprogo.desk;

import gg.jte.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.koprogo.texts.Said;

/** What a view answers. */
public sealed interface Shown {
  /**
   * A page in the frame.
   *
   * @param title what it is, also in the browser's tab
   * @param trail the way to it, without itself
   */
  record Page(String title, List<Link> trail, Content body) implements Shown {
    public Page {
      trail = List.copyOf(trail);
    }

    public static Page of(String title, Content body) {
      return new Page(title, List.of(), body);
    }
  }

  /**
   * A page from which the browser goes on to another server by itself, and whose link leads there.
   * A redirect would not do: what may be reached by sending a form is this site alone.
   */
  record Outside(String title, String address, Content body) implements Shown {}

  /** It is on another page. */
  record Elsewhere(String path) implements Shown {}

  /** There is no such thing, or not for this reader. */
  record NotFound() implements Shown {}

  /** The reader's role does not allow it. */
  record Forbidden() implements Shown {}

  /** The question cannot be answered, and why. */
  record NotUnderstood(Said words) implements Shown {}

  /**
   * A file to take away. It is written after the look at the books is over, so that a slow one
   * holds no connection.
   *
   * @param name what it is called: letters, digits, hyphens and one point
   * @param type the media type
   * @param inline whether a frame of our own pages shows it, instead of the disk keeping it
   */
  record File(String name, String type, boolean inline, Filling filling) implements Shown {
    public File(String name, String type, Filling filling) {
      this(name, type, false, filling);
    }
  }

  /** Writes a file. */
  @FunctionalInterface
  interface Filling {
    void into(OutputStream file) throws IOException;
  }

  /** A step of the trail, or a way to go on. */
  record Link(String label, String href) {}
}
