package org.koprogo.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Within;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
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
  private final Pattern pattern;
  final Permission permission;
  final Ground ground;
  final Map<String, Then> forms;
  final Set<String> versions;
  final Map<String, Understood.By> understands;
  final @Nullable Entry entry;
  final @Nullable Beside beside;
  final @Nullable String under;
  final Function<Visit, Shown> show;

  /**
   * A line of the menu; smaller numbers come first.
   *
   * @param key that leads to it after {@code g}, or null
   */
  record Entry(Said label, int order, @Nullable String key) {}

  /** What follows a form that was done. */
  sealed interface Then {
    /** The reader goes on. */
    record Go(After after) implements Then {}

    /**
     * A session begins, and he goes on in it.
     *
     * @param withKept whether the form is sent with the secret that the browser kept for it
     */
    record Begin(After after, boolean withKept) implements Then {}

    /**
     * What was answered is shown.
     *
     * @param keeps whether the browser keeps the secret in it for the form that ends what began
     */
    record Show(Answer answer, boolean keeps) implements Then {}
  }

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
    this.pattern = Pattern.compile(NAMES.matcher(draft.path).replaceAll("[^/]+"));
    this.permission = draft.permission;
    this.ground = draft.ground;
    this.forms = Map.copyOf(draft.forms);
    this.versions = Set.copyOf(draft.versions);
    this.understands = Map.copyOf(draft.understands);
    this.entry = draft.entry;
    this.beside = draft.beside;
    this.under = draft.under;
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

  /** Whether it stands at this path, and the reader may open it there. */
  boolean stands(String at, Caller caller) {
    if (!pattern.matcher(at).matches() || !caller.may(permission)) return false;
    if (!isOfBuilding()) return true;
    return Ids.read(at.split("/", -1)[2])
        .filter(building -> caller.may(permission, new BuildingId(building)))
        .isPresent();
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
    private final Map<String, Then> forms = new LinkedHashMap<>();
    private final Set<String> versions = new HashSet<>();
    private final Map<String, Understood.By> understands = new LinkedHashMap<>();
    private @Nullable Entry entry;
    private @Nullable Beside beside;
    private @Nullable String under;

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

    /**
     * It has a line in the menu: of the building, where its path begins with one.
     *
     * @param order of the building's lines, those below 20 stand first, then come those of every
     *     day, from 60 those of the accounts, from 70 of what the building is, from 90 its review
     */
    public Draft inMenu(Said label, int order) {
      this.entry = new Entry(label, order, null);
      return this;
    }

    /**
     * The same, and the keys {@code g} and this one lead to it.
     *
     * @param key one small letter, once among the pages that stand in one menu
     */
    public Draft inMenu(Said label, int order, String key) {
      this.entry = new Entry(label, order, key);
      return this;
    }

    /** While it is shown, the line of the page with this path is marked in the menu. */
    public Draft under(String page) {
      this.under = page;
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
      forms.put(operation, new Then.Go(after));
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

    /** In the form of this operation, people name things as they call them. */
    public Draft understands(String operation, Understood.By by) {
      understands.put(operation, by);
      return this;
    }

    /** Its answer holds the secret of a session, which the browser keeps from then on. */
    public Draft startsSession(String operation, After after) {
      forms.put(operation, new Then.Begin(after, false));
      return this;
    }

    /**
     * Its answer is shown where it comes, instead of a way to go on: it holds a secret that is told
     * once. The visit looks at nothing.
     */
    public Draft answers(String operation, Answer answer) {
      forms.put(operation, new Then.Show(answer, false));
      return this;
    }

    /**
     * Its answer is shown, and the secret in it stays with the browser for five minutes, out of the
     * reach of its pages, for the form that {@link #endsInSession ends} what this begins.
     */
    public Draft begins(String operation, Answer answer) {
      forms.put(operation, new Then.Show(answer, true));
      return this;
    }

    /**
     * Starts a session, and is sent with the secret that the browser kept as its member {@code
     * secret}, this once.
     */
    public Draft endsInSession(String operation, After after) {
      forms.put(operation, new Then.Begin(after, true));
      return this;
    }

    public View shows(Function<Visit, Shown> show) {
      return new View(this, show);
    }
  }
}
