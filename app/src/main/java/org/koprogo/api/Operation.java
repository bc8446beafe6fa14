package org.koprogo.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Personal;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/**
 * One thing the API can be asked. Begun with its method, id, path and permission, told in words,
 * and finished by saying what it does:
 *
 * <pre>{@code
 * Operation.get("getLot", "/buildings/{building}/lots/{lot}", READ_BUILDING)
 *     .says("One lot", "The lot with its shares out of the building's total.")
 *     .reads(LotBody.class, this::lot)
 * }</pre>
 */
public final class Operation {
  /** The most things that are made at once. */
  static final int MANY = 5_000;

  private static final Pattern NAMES = Pattern.compile("\\{([a-z]+)}");

  enum Method {
    GET,
    POST,
    PUT,
    DELETE
  }

  /** On what it works: books, people of an organization, the caller himself, or by itself. */
  enum Ground {
    BOOKS,
    PEOPLE,
    PERSON,
    ALONE
  }

  record Parameter(String name, Scalar type, boolean inPath, boolean required, String says) {}

  /** Answers from one snapshot. */
  public interface Read<A> {
    Reply<A> answer(Scope scope, Asked asked);
  }

  /** Answers a page of a list from one snapshot. */
  public interface Listing<A> {
    Reply<Page<A>> answer(Scope scope, Asked asked);
  }

  /** Answers a file from one snapshot. */
  public interface Fetch {
    Reply<Given> answer(Scope scope, Asked asked);
  }

  /** Works within the one transaction of the request. */
  public interface Change<B, A> {
    Reply<A> answer(Tx tx, Asked asked, B body);
  }

  /** Works on the caller's own affairs, within the one transaction of the request. */
  public interface OfPerson<B, A> {
    Reply<A> answer(Personal personal, Asked asked, B body);
  }

  /**
   * What comes before the transaction because it takes long, or must be remembered even when the
   * answer is no: what it makes of the body is what the transaction works with.
   */
  public interface First<B, P> {
    Reply<P> answer(Asked asked, B body);
  }

  /** Opens what transactions it needs itself: where no tenant is known yet. */
  public interface Free<B, A> {
    Reply<A> answer(Asked asked, B body);
  }

  final Method method;
  final String id;
  final String path;
  final Permission permission;
  final String summary;
  final String description;
  final List<Parameter> parameters;
  final Set<ProblemType> problems;
  final Ground ground;
  final boolean money;
  final boolean keyed;
  final boolean strong;
  final boolean large;
  final boolean files;
  final boolean blind;
  final boolean secret;
  final int status;
  final @Nullable Shape body;
  final Shape answer;
  final boolean pages;
  final boolean fetches;
  private final Object handler;
  private final @Nullable First<?, ?> first;

  private Operation(Draft draft, Class<?> answer, Object handler) {
    this.method = draft.method;
    this.id = draft.id;
    this.path = draft.path;
    this.permission = draft.permission;
    this.summary = draft.summary;
    this.description = draft.description;
    this.parameters = List.copyOf(draft.parameters);
    this.problems = Set.copyOf(draft.problems);
    this.ground = draft.ground;
    this.money = draft.money;
    this.keyed = draft.money || draft.many;
    this.strong = draft.money || draft.strong;
    this.large = draft.large;
    this.files = draft.files;
    this.blind = draft.blind;
    this.secret = draft.secret;
    this.first = draft.first;
    this.status = draft.status;
    var sent = draft.body == null ? null : Shapes.of(draft.body);
    this.body = sent == null || !draft.many ? sent : new ListShape(sent, MANY);
    this.answer = draft.many ? new ItemsShape(Shapes.of(answer)) : Shapes.of(answer);
    this.pages = handler instanceof Listing<?>;
    this.fetches = handler instanceof Fetch;
    this.handler = handler;
    if (summary.isEmpty() || description.isEmpty())
      throw new IllegalStateException(id + " says nothing");
    if (ground == Ground.ALONE
        && isEffectful()
        && permission != Permission.ANYONE
        && permission != Permission.OPERATE)
      throw new IllegalStateException(id + " would change something that no trail notes");
  }

  public static Draft get(String id, String path, Permission permission) {
    return new Draft(Method.GET, id, path, permission, 200);
  }

  /** Makes something, or does what has no other name. */
  public static Draft post(String id, String path, Permission permission) {
    return new Draft(Method.POST, id, path, permission, 201);
  }

  /** Puts the whole of something in the place of what was there; asks for {@code If-Match}. */
  public static Draft put(String id, String path, Permission permission) {
    return new Draft(Method.PUT, id, path, permission, 200);
  }

  public static Draft delete(String id, String path, Permission permission) {
    return new Draft(Method.DELETE, id, path, permission, 200);
  }

  /**
   * Whether a key makes it once-only: not where the answer is shown once, nor where no organization
   * is there to keep it.
   */
  boolean takesKey() {
    return isEffectful() && !secret && ground != Ground.ALONE;
  }

  boolean asksForVersion() {
    return method == Method.PUT && !blind;
  }

  boolean isEffectful() {
    return method != Method.GET;
  }

  /** The word after the version, under which the document groups it. */
  String tag() {
    var words = path.split("/", -1);
    for (var i = words.length - 1; i > 0; i--)
      if (!words[i].startsWith("{") && i <= 3) return words[i];
    return words[1];
  }

  @SuppressWarnings("unchecked") // the draft's methods pair handler and classes
  Reply<Object> read(Scope scope, Asked asked) {
    if (handler instanceof Listing<?> listing)
      return (Reply<Object>) (Reply<?>) listing.answer(scope, asked);
    if (handler instanceof Fetch fetch)
      return (Reply<Object>) (Reply<?>) fetch.answer(scope, asked);
    return ((Read<Object>) handler).answer(scope, asked);
  }

  @SuppressWarnings("unchecked") // the draft's methods pair handler and classes
  Reply<Object> prepared(Asked asked, Object sent) {
    return first == null ? Reply.of(sent) : ((First<Object, Object>) first).answer(asked, sent);
  }

  @SuppressWarnings("unchecked") // the draft's methods pair handler and classes
  Reply<Object> personal(Personal personal, Asked asked, Object sent) {
    return ((OfPerson<Object, Object>) handler).answer(personal, asked, sent);
  }

  @SuppressWarnings("unchecked") // the draft's methods pair handler and classes
  Reply<Object> change(Tx tx, Asked asked, Object sent) {
    if (ground == Ground.PERSON) return personal(tx.personal(), asked, sent);
    return ((Change<Object, Object>) handler).answer(tx, asked, sent);
  }

  @SuppressWarnings("unchecked") // the draft's methods pair handler and classes
  Reply<Object> free(Asked asked, Object sent) {
    return ((Free<Object, Object>) handler).answer(asked, sent);
  }

  /** An operation that is still being told. */
  public static final class Draft {
    private final Method method;
    private final String id;
    private final String path;
    private final Permission permission;
    private int status;
    private String summary = "";
    private String description = "";
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<ProblemType> problems = new LinkedHashSet<>();
    private Ground ground = Ground.BOOKS;
    private boolean money;
    private boolean strong;
    private boolean large;
    private boolean files;
    private boolean many;
    private boolean blind;
    private boolean secret;
    private @Nullable First<?, ?> first;
    private @Nullable Class<?> body;

    private Draft(Method method, String id, String path, Permission permission, int status) {
      this.method = method;
      this.id = id;
      this.path = path;
      this.permission = permission;
      this.status = status;
      var names = NAMES.matcher(path);
      while (names.find()) {
        var name = names.group(1);
        parameters.add(
            new Parameter(
                name,
                name.equals("year") ? Scalar.DATE : Scalar.ID,
                true,
                true,
                name.equals("year")
                    ? "The fiscal year, by its first day."
                    : "The id of the " + name + "."));
      }
      if (path.contains("{building}")) problems.add(ProblemType.NOT_FOUND);
    }

    /** A title of some words, and what people must know to use it. */
    public Draft says(String title, String explanation) {
      this.summary = title;
      this.description = explanation;
      return this;
    }

    /** A parameter of the query that may be left out. */
    public Draft asks(String name, Class<?> type, String says) {
      parameters.add(new Parameter(name, Shapes.scalar(type).orElseThrow(), false, false, says));
      return this;
    }

    /** A parameter of the query without which there is no answer. */
    public Draft needs(String name, Class<?> type, String says) {
      parameters.add(new Parameter(name, Shapes.scalar(type).orElseThrow(), false, true, says));
      return this;
    }

    /** A parameter of the path that is not an id. */
    public Draft path(String name, Class<?> type, String says) {
      parameters.replaceAll(p ->
          p.name().equals(name)
              ? new Parameter(name, Shapes.scalar(type).orElseThrow(), true, true, says)
              : p);
      return this;
    }

    /** The refusals of its own that it may answer. */
    public Draft refuses(ProblemType... types) {
      problems.addAll(List.of(types));
      return this;
    }

    /** It works on people, not on books. */
    public Draft ofPeople() {
      this.ground = Ground.PEOPLE;
      return this;
    }

    /**
     * It moves money, so it must be asked with a key that makes it once-only, and in production by
     * somebody who signed in with a second factor.
     */
    public Draft movesMoney() {
      this.money = true;
      return this;
    }

    /** Its body may be as large as an import. */
    public Draft takesMuch() {
      this.large = true;
      return this;
    }

    /** Its body is a form with files, one at least, which its handler finds in the request. */
    public Draft takesFiles() {
      this.files = true;
      return this;
    }

    /** What it replaces cannot be read, so no version of it is asked for. */
    public Draft blindly() {
      this.blind = true;
      return this;
    }

    /** In production, whoever asks must have signed in with a second factor. */
    public Draft needsSecondFactor() {
      this.strong = true;
      return this;
    }

    /** Its answer holds a secret that is shown this once: it is kept for no key. */
    public Draft showsSecret() {
      this.secret = true;
      return this;
    }

    public Draft answersWith(int code) {
      this.status = code;
      return this;
    }

    public <A> Operation reads(Class<A> answer, Read<A> handler) {
      return new Operation(this, answer, handler);
    }

    public Operation fetches(Fetch handler) {
      return new Operation(this, Nothing.class, handler);
    }

    public <A> Operation lists(Class<A> item, Listing<A> handler) {
      parameters.add(
          new Parameter(
              "limit",
              Scalar.whole(1, Page.MOST, Page.USUAL),
              false,
              false,
              "How many at most; 50 when it is left out."));
      parameters.add(
          new Parameter(
              "cursor",
              Scalar.text(200, "opaque", ""),
              false,
              false,
              "Where the page begins: next of the page before."));
      return new Operation(this, item, handler);
    }

    public <B, A> Operation does(Class<B> sent, Class<A> answer, Change<B, A> handler) {
      this.body = sent;
      return new Operation(this, answer, handler);
    }

    /**
     * Does for each of a list what the single form does, all or nothing, once-only by its key.
     *
     * @param sent one of the list
     * @param single the single form's own
     */
    public <B, A> Operation doesEach(Class<B> sent, Class<A> answer, Change<B, A> single) {
      this.body = sent;
      this.many = true;
      this.large = true;
      problems.add(ProblemType.INVALID);
      return new Operation(this, answer, new EachOf<>(single));
    }

    public <A> Operation does(Class<A> answer, Change<Nothing, A> handler) {
      return new Operation(this, answer, handler);
    }

    public <A> Operation own(Class<A> answer, OfPerson<Nothing, A> handler) {
      this.ground = Ground.PERSON;
      return new Operation(this, answer, handler);
    }

    public <B, A> Operation own(Class<B> sent, Class<A> answer, OfPerson<B, A> handler) {
      this.body = sent;
      this.ground = Ground.PERSON;
      return new Operation(this, answer, handler);
    }

    public <B, P, A> Operation own(
        Class<B> sent, Class<A> answer, First<B, P> before, OfPerson<P, A> handler) {
      this.first = before;
      return own(sent, answer, Draft.<B, P, A>recast(handler));
    }

    @SuppressWarnings("unchecked") // it is given what the first made of the body
    private static <B, P, A> OfPerson<B, A> recast(OfPerson<P, A> handler) {
      return (OfPerson<B, A>) handler;
    }

    public <B, A> Operation alone(Class<B> sent, Class<A> answer, Free<B, A> handler) {
      this.body = sent;
      this.ground = Ground.ALONE;
      return new Operation(this, answer, handler);
    }

    public <A> Operation alone(Class<A> answer, Free<Nothing, A> handler) {
      this.ground = Ground.ALONE;
      return new Operation(this, answer, handler);
    }
  }
}
