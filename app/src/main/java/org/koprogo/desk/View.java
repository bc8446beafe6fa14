package org.koprogo.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Within;
import org.koprogo.identity.Permission;
import org.koprogo.texts.Said;

/**
 * One page. Begun with its path and permission and finished by saying what shows it:
 *
 * <pre>{@code
 * View.at("/buildings/{building}/lots", READ_BUILDING)
 *     .inMenu(DeskWords.LOTS, 20)
 *     .takes("addLot")
 *     .shows(this::lots)
 * }</pre>
 */
public final class View {
  private static final Pattern NAMES = Pattern.compile("\\{([a-z]+)}");

  /** On what a page looks. */
  enum Ground {
    /** The books of the caller's organization. */
    BOOKS,
    /** The people of the caller's organization. */
    PEOPLE,
    /** What is the caller's own, or nobody's. */
    NONE
  }

  final String path;
  final Permission permission;
  final Ground ground;
  final Map<String, After> forms;
  final Set<String> sessions;
  final Set<String> versions;
  final Map<String, Answer> answers;
  final @Nullable Entry entry;
  final @Nullable Beside beside;
  final Function<Visit, Shown> show;

  /** A line of the menu; smaller numbers come first. */
  record Entry(Said label, int order) {}

  /** Where a link to it stands: under the pages of this path. */
  record Beside(String path, Said label) {}

  /** Where the reader goes when a form was done. */
  public interface After {
    /**
     * @param location of what was made, below the API's root; null when nothing was
     */
    String to(Visit visit, @Nullable String location);
  }

  /** The page that shows what an operation answered, because nobody can ask for it again. */
  public interface Answer {
    Shown of(Visit visit, Within.Told.Done done);
  }

  private View(Draft draft, Function<Visit, Shown> show) {
    this.path = draft.path;
    this.permission = draft.permission;
    this.ground = draft.ground;
    this.forms = Map.copyOf(draft.forms);
    this.sessions = Set.copyOf(draft.sessions);
    this.versions = Set.copyOf(draft.versions);
    this.answers = Map.copyOf(draft.answers);
    this.entry = draft.entry;
    this.beside = draft.beside;
    this.show = show;
  }

  /** The page of a permission, on the books of the caller's organization. */
  public static Draft at(String path, Permission permission) {
    var own = permission == Permission.ANYONE || permission == Permission.SELF;
    var server = permission == Permission.OPERATE;
    return new Draft(path, permission, own || server ? Ground.NONE : Ground.BOOKS);
  }

  boolean isOfBuilding() {
    return path.startsWith("/buildings/{building}");
  }

  boolean startsSession(String operation) {
    return sessions.contains(operation);
  }

  /** Its address, with these parameters. */
  String href(Map<String, String> path) {
    return NAMES
        .matcher(this.path)
        .replaceAll(name -> path.getOrDefault(name.group(1), name.group()));
  }

  /** A page that is still being told. */
  public static final class Draft {
    private final String path;
    private final Permission permission;
    private Ground ground;
    private final Map<String, After> forms = new LinkedHashMap<>();
    private final Set<String> sessions = new HashSet<>();
    private final Set<String> versions = new HashSet<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private @Nullable Entry entry;
    private @Nullable Beside beside;

    private Draft(String path, Permission permission, Ground ground) {
      this.path = path;
      this.permission = permission;
      this.ground = ground;
    }

    /** It looks on the organization's people, not on its books. */
    public Draft ofPeople() {
      this.ground = Ground.PEOPLE;
      return this;
    }

    /** It has a line in the menu: of the building, where its path begins with one. */
    public Draft inMenu(Said label, int order) {
      this.entry = new Entry(label, order);
      return this;
    }

    /**
     * A link to it stands under the page of this path, which may belong to a room that does not
     * know this one. The page's own path has no names that the other lacks.
     */
    public Draft beside(String page, Said label) {
      this.beside = new Beside(page, label);
      return this;
    }

    /**
     * A form of this operation stands on it. Done, the reader goes to what was made, where it has a
     * page, and back here where it has none.
     */
    public Draft takes(String operation) {
      return takes(operation, (visit, location) -> location == null ? visit.here() : location);
    }

    public Draft takes(String operation, After after) {
      forms.put(operation, after);
      return this;
    }

    /**
     * A form on it changes what this operation reads, and sends the version that was shown. It is
     * asked before the page looks, because a page has one connection at a time.
     *
     * @param operation whose path has no other names than the page's
     */
    public Draft changes(String operation) {
      versions.add(operation);
      return this;
    }

    /** Its answer holds the secret of a session, which the browser keeps from then on. */
    public Draft startsSession(String operation, After after) {
      sessions.add(operation);
      return takes(operation, after);
    }

    /**
     * Its answer is shown where it comes, instead of a way to go on: it holds a secret that is told
     * once. The visit looks at nothing.
     */
    public Draft answers(String operation, Answer answer) {
      answers.put(operation, answer);
      return takes(operation);
    }

    public View shows(Function<Visit, Shown> show) {
      return new View(this, show);
    }
  }
}
