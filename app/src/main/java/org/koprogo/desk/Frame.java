package org.koprogo.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Preferences;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/**
 * What surrounds every page.
 *
 * @param menu lines of the organization, or of the server
 * @param building whose menu stands beside, or null
 * @param reader null where nobody is signed in
 * @param searches whether the reader has a search
 * @param done whether something was just done
 * @param beside pages of other rooms about the same thing
 */
public record Frame(
    String title,
    List<Shown.Link> trail,
    Tongue tongue,
    Preferences preferences,
    String style,
    String script,
    List<Line> menu,
    @Nullable Building building,
    @Nullable Reader reader,
    boolean searches,
    boolean done,
    String here,
    List<Shown.Link> beside) {

  /**
   * A line of a menu.
   *
   * @param current whether the page is it
   * @param key that leads to it after {@code g}, or null
   */
  public record Line(String label, String href, boolean current, @Nullable String key) {}

  /**
   * Lines that belong together.
   *
   * @param title null over the first ones
   */
  public record Part(@Nullable String title, List<Line> lines) {}

  /** The building whose pages these are. */
  public record Building(String name, String href, List<Part> parts) {}

  /**
   * Who reads.
   *
   * @param organization in which he works, or ""
   * @param others whether he may go on elsewhere
   * @param guest whether he was let in as support, for a time
   */
  public record Reader(String name, String organization, boolean others, boolean guest) {}

  public String say(Said said, Object... arguments) {
    return tongue.say(said, arguments);
  }

  /** As the style sheet wants it: auto follows the reader's machine. */
  public String theme() {
    return switch (preferences.theme()) {
      case SYSTEM -> "auto";
      case LIGHT -> "light";
      case DARK -> "dark";
    };
  }

  public boolean isCompact() {
    return preferences.density() == Preferences.Density.COMPACT;
  }
}
