package org.koprogo.desk;

import static java.util.Objects.requireNonNull;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Asked;
import org.koprogo.api.Cookies;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.SentFile;
import org.koprogo.api.Within;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Ids;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;
import org.koprogo.texts.Said;
import org.koprogo.web.Origin;
import org.koprogo.web.Site;
import org.koprogo.web.Teller;
import org.koprogo.web.Unanswered;
import org.koprogo.web.Uploads;

/** Serves every room's views, and tells people what has no answer. */
public final class DeskSite implements Site, Teller {
  private static final String SAID = "koprogo_done";
  private static final String BEGUN = "koprogo_begun";
  private static final int BEGUN_SECONDS = 300;

  /** A file that is taken away has no rights here, whatever is in it. */
  private static final String TAKEN = "default-src 'none'; sandbox; frame-ancestors 'none'";

  /** One that is shown stands in a frame of our own pages and loads nothing. */
  private static final String FRAMED = "default-src 'none'; frame-ancestors 'self'";

  private static final int YEAR_SECONDS = 31_536_000;

  /** As long as the browser is open. */
  private static final int WHILE_OPEN = -1;

  private static final Templates TEMPLATES = new StaticTemplates();

  private final List<View> views;
  private final Within within;
  private final Readers readers;
  private final Frames frames;
  private final boolean secure;

  /**
   * @param readers what a page must know of who reads it
   * @param secure whether cookies travel encrypted only
   */
  public DeskSite(List<Views> rooms, Within within, Readers readers, boolean secure) {
    // The first that fits answers: "new" must be asked before "{party}", and braces come last.
    this.views =
        rooms.stream()
            .flatMap(r -> r.views().stream())
            .sorted(Comparator.comparing(v -> v.path))
            .toList();
    this.within = within;
    this.readers = readers;
    this.frames = new Frames(views);
    this.secure = secure;
    var paths = new HashSet<String>();
    for (var view : views) {
      if (!paths.add(view.path.replaceAll("\\{[^}]*}", "{}")))
        throw new IllegalStateException("two pages are at " + view.path);
      for (var form : view.forms.keySet())
        if (!within.knows(form))
          throw new IllegalStateException(view.path + " asks " + form + ", which nobody answers");
    }
  }

  /** Every page's path, its permission, and the operations its forms ask. */
  public List<Listed> listed() {
    return views.stream()
        .map(v -> new Listed(v.path, v.permission, List.copyOf(v.forms.keySet())))
        .toList();
  }

  /** A page as the checks of all pages see it. */
  public record Listed(String path, Permission permission, List<String> forms) {}

  @Override
  public void addTo(JavalinConfig config) {
    for (var view : views) {
      config.routes.addHttpHandler(HandlerType.GET, view.path, c -> get(view, c));
      config.routes.addHttpHandler(HandlerType.HEAD, view.path, c -> get(view, c));
      if (!view.forms.isEmpty())
        config.routes.addHttpHandler(HandlerType.POST, view.path, c -> post(view, c));
    }
    config.routes.addHttpHandler(HandlerType.POST, "/sign-out", this::signOut);
    config.routes.addHttpHandler(HandlerType.GET, "/language/{code}", this::language);
  }

  private void get(View view, Context context) {
    var caller = caller(context);
    if (caller == null && view.permission != Permission.ANYONE) {
      toSignIn(context);
      return;
    }
    show(view, context, readers.of(caller, context), null, 200);
  }

  private void post(View view, Context context) {
    var caller = caller(context);
    if (caller == null && view.permission != Permission.ANYONE) {
      toSignIn(context);
      return;
    }
    if (!Uploads.isForm(context.header("Content-Type"))) {
      post(view, context, caller, new Uploads.Form(context.formParamMap(), List.of()));
      return;
    }
    if (view.forms.keySet().stream().noneMatch(within::takesFiles)) {
      tell(context, 400, DeskWords.NOT_UNDERSTOOD, DeskWords.NOT_FOUND_SAYS);
      return;
    }
    try {
      if (!Uploads.inPlace(() -> files(view, context, caller)))
        tell(context, 503, DeskWords.UNAVAILABLE, DeskWords.UNAVAILABLE_SAYS);
    } catch (IOException _) {
      tell(context, 400, DeskWords.NOT_UNDERSTOOD, DeskWords.BROKEN_SAYS);
    }
  }

  private void files(View view, Context context, @Nullable Caller caller) throws IOException {
    switch (Uploads.read(context)) {
      case Uploads.Read.Whole(var form) -> post(view, context, caller, form);
      case Uploads.Read.TooLarge _ ->
          tell(context, 413, DeskWords.NOT_UNDERSTOOD, DeskWords.FILES_TOO_LARGE);
      case Uploads.Read.Unreadable _ ->
          tell(context, 400, DeskWords.NOT_UNDERSTOOD, DeskWords.BROKEN_SAYS);
    }
  }

  private void post(View view, Context context, @Nullable Caller caller, Uploads.Form form) {
    var reader = readers.of(caller, context);
    var fields = form.fields();
    var files = form.files().stream().map(f -> new SentFile(f.name(), f.bytes())).toList();
    var operation = first(fields, "_do");
    var then = operation == null ? null : view.forms.get(operation);
    if (operation == null || then == null) {
      tell(context, 400, DeskWords.NOT_UNDERSTOOD, DeskWords.NOT_FOUND_SAYS);
      return;
    }
    var more = first(fields, "_more");
    if (more != null) {
      show(view, context, reader, Sayings.longer(operation, fields, more), 200);
      return;
    }
    var understood = understood(view, context, reader, new Sent(operation, fields));
    if (!understood.wrong().isEmpty()) {
      show(
          view,
          context,
          reader,
          Sayings.unclear(operation, fields, understood.wrong()),
          ProblemType.INVALID.status());
      return;
    }
    var visit =
        new Visit(
            reader.tongue(),
            caller,
            Visit.On.NOTHING,
            request(context, Map.of(), fields, false),
            within,
            null);
    var asked = form(context, withKept(then, context, understood.fields()), files);
    switch (within.ask(operation, asked, Readings.of(reader.language()))) {
      case Within.Told.Done done -> {
        switch (then) {
          case View.Then.Show(var answer, var keeps) -> {
            if (keeps) context.cookie(cookie(BEGUN, done.text("secret"), BEGUN_SECONDS));
            answer(view, context, reader, 200, answer.of(visit, done));
          }
          case View.Then.Begin(var after, _) -> {
            begin(context, done.text("secret"));
            context.redirect(after.to(visit, done.location()), HttpStatus.SEE_OTHER);
          }
          case View.Then.Go(var after) -> goOn(context, after.to(visit, done.location()));
        }
      }
      case Within.Told.Refused(var problem) ->
          refused(view, context, reader, new Sent(operation, fields), problem);
    }
  }

  /** With the ids of what somebody named, where the page knows how; what he may not see is not. */
  private Understood understood(View view, Context context, Reader reader, Sent sent) {
    var by = view.understands.get(sent.operation);
    var caller = reader.caller();
    var text = context.pathParamMap().get("building");
    var building = text == null ? null : Ids.read(text).orElse(null);
    if (by == null || caller == null || (text != null && building == null))
      return new Understood(sent.fields, Map.of());
    var request = request(context, Map.of(), sent.fields(), false);
    var sight =
        within.<Understood>look(
            caller,
            view.permission,
            building,
            false,
            new Within.Page(view.path, context.path()),
            scope ->
                by.of(
                    new Visit(
                        reader.tongue(), caller, new Visit.On(scope, null), request, within, null),
                    sent.fields));
    return sight instanceof Within.Sight.Seen<Understood>(var seen)
        ? seen
        : new Understood(sent.fields, Map.of());
  }

  private void goOn(Context context, String to) {
    context.cookie(cookie(SAID, "1", WHILE_OPEN));
    context.redirect(to, HttpStatus.SEE_OTHER);
  }

  /** What was sent, and with it what the browser kept for this; it keeps it no longer. */
  private Map<String, List<String>> withKept(
      View.Then then, Context context, Map<String, List<String>> fields) {
    if (!(then instanceof View.Then.Begin(_, var withKept)) || !withKept) return fields;
    var whole = new HashMap<>(fields);
    var kept = kept(context, BEGUN);
    whole.put("secret", List.of(kept == null ? "" : kept));
    context.cookie(cookie(BEGUN, "", 0));
    return whole;
  }

  private record Sent(String operation, Map<String, List<String>> fields) {}

  private void refused(View view, Context context, Reader reader, Sent sent, Problem problem) {
    if (problem.type().equals(ProblemType.SIGN_IN)) {
      toSignIn(context);
      return;
    }
    if (problem.type().equals(ProblemType.FOREIGN_ORIGIN)) {
      tell(context, 403, DeskWords.FORBIDDEN, DeskWords.FORBIDDEN_SAYS);
      return;
    }
    var state = Sayings.state(sent.operation, sent.fields, problem, reader.tongue());
    var isChanged = problem.type().equals(ProblemType.CHANGED);
    show(
        view,
        context,
        reader,
        isChanged ? told(view, context, reader, state) : state,
        problem.type().status());
  }

  /** Who changed it in the meantime, and when, where what is there now is his work. */
  private FormState told(View view, Context context, Reader reader, FormState state) {
    var caller = reader.caller();
    if (caller == null) return state;
    for (var version : versions(view, context).values()) {
      var change = within.lastChange(caller, state.operation(), context.pathParamMap(), version);
      if (change.isEmpty()) continue;
      var words =
          reader
              .tongue()
              .say(
                  DeskWords.CHANGED_BY,
                  change.get().who(),
                  reader.tongue().moment(change.get().at()));
      return new FormState(state.operation(), state.key(), state.values(), Map.of("", words));
    }
    return state;
  }

  private void show(
      View view, Context context, Reader reader, @Nullable FormState state, int status) {
    var typed = state == null ? Map.<String, List<String>>of() : state.values();
    var isChanged = status == ProblemType.CHANGED.status();
    var request = request(context, versions(view, context), typed, isChanged);
    var caller = reader.caller();
    if (view.ground == View.Ground.NONE) {
      answer(view, context, reader, status, unbound(view, reader, request, state));
      return;
    }
    var text = request.path().get("building");
    var building = text == null ? null : Ids.read(text).orElse(null);
    if (text != null && building == null) {
      tell(context, 404, DeskWords.NOT_FOUND, DeskWords.NOT_FOUND_SAYS);
      return;
    }
    var sight =
        within.<Shown>look(
            requireNonNull(caller),
            view.permission,
            building,
            view.ground == View.Ground.PEOPLE,
            new Within.Page(view.path, context.path()),
            scope ->
                view.show.apply(
                    new Visit(
                        reader.tongue(),
                        caller,
                        new Visit.On(scope, null),
                        request,
                        within,
                        state)));
    switch (sight) {
      case Within.Sight.Seen<Shown>(var shown) -> answer(view, context, reader, status, shown);
      case Within.Sight.Nowhere<Shown> _ -> context.redirect("/me/organization");
      case Within.Sight.Forbidden<Shown> _ ->
          tell(context, 403, DeskWords.FORBIDDEN, DeskWords.FORBIDDEN_SAYS);
      case Within.Sight.NotFound<Shown> _ ->
          tell(context, 404, DeskWords.NOT_FOUND, DeskWords.NOT_FOUND_SAYS);
    }
  }

  /** A page of no organization: of the reader himself, of the server, or of anybody. */
  private Shown unbound(
      View view, Reader reader, Visit.Request request, @Nullable FormState state) {
    var caller = reader.caller();
    if (caller == null || view.permission == Permission.ANYONE)
      return view.show.apply(
          new Visit(reader.tongue(), caller, Visit.On.NOTHING, request, within, state));
    if (!caller.may(view.permission)) return new Shown.Forbidden();
    // A page of the server asks several rooms one after the other, and holds nothing meanwhile.
    if (view.permission == Permission.OPERATE)
      return view.show.apply(
          new Visit(reader.tongue(), caller, Visit.On.NOTHING, request, within, state));
    return readers.look(personal ->
        view.show.apply(
            new Visit(
                reader.tongue(), caller, new Visit.On(null, personal), request, within, state)));
  }

  private void answer(View view, Context context, Reader reader, int status, Shown shown) {
    switch (shown) {
      case Shown.Page page -> {
        var done = kept(context, SAID) != null;
        if (done) context.cookie(cookie(SAID, "", 0));
        var frame = frames.of(view, page, reader, context.pathParamMap(), here(context), done);
        html(context, status, TEMPLATES.deskFrame(frame, page.body()));
      }
      case Shown.Outside(var title, var address, var body) -> {
        context.header("Refresh", "0; url=" + address);
        var page = Shown.Page.of(title, body);
        var frame = frames.of(view, page, reader, context.pathParamMap(), here(context), false);
        html(context, status, TEMPLATES.deskFrame(frame, body));
      }
      case Shown.File file -> file(context, file);
      case Shown.Elsewhere(var path) -> context.redirect(path, HttpStatus.SEE_OTHER);
      case Shown.Forbidden _ -> tell(context, 403, DeskWords.FORBIDDEN, DeskWords.FORBIDDEN_SAYS);
      case Shown.NotFound _ -> tell(context, 404, DeskWords.NOT_FOUND, DeskWords.NOT_FOUND_SAYS);
      case Shown.NotUnderstood(var words) -> tell(context, 400, DeskWords.NOT_UNDERSTOOD, words);
    }
  }

  @Override
  public void tell(Context context, Unanswered unanswered) {
    switch (unanswered) {
      case Unanswered.Refused(var status) -> {
        switch (status) {
          case 401 -> tell(context, status, DeskWords.FORBIDDEN, DeskWords.NOT_SIGNED_IN_SAYS);
          case 404 -> tell(context, status, DeskWords.NOT_FOUND, DeskWords.NOT_FOUND_SAYS);
          case 405 -> tell(context, status, DeskWords.NOT_UNDERSTOOD, DeskWords.ONLY_READ_SAYS);
          case 421 -> tell(context, status, DeskWords.NOT_FOUND, DeskWords.OTHER_HOST_SAYS);
          case 429 -> tell(context, status, DeskWords.NOT_YET, DeskWords.NOT_YET_SAYS);
          default -> tell(context, status, DeskWords.NOT_UNDERSTOOD, DeskWords.BROKEN_SAYS);
        }
      }
      case Unanswered.Unavailable away ->
          tell(context, away.status(), DeskWords.UNAVAILABLE, DeskWords.UNAVAILABLE_SAYS);
      case Unanswered.Fault fault ->
          tell(context, fault.status(), DeskWords.FAULT, DeskWords.FAULT_SAYS, fault.incident());
    }
  }

  private static void file(Context context, Shown.File file) {
    var bytes = new ByteArrayOutputStream();
    try {
      file.filling().into(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context
        .status(200)
        .contentType(file.type())
        .header(
            "Content-Disposition",
            (file.inline() ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"")
        .header("Content-Security-Policy", file.inline() ? FRAMED : TAKEN)
        .result(bytes.toByteArray());
    if (file.inline()) context.header("X-Frame-Options", "SAMEORIGIN");
  }

  /** The frame without a menu, for what went wrong, in the language of who reads it. */
  private void tell(Context context, int status, Said title, Said words, Object... arguments) {
    var reader = whoever(context);
    var tongue = reader.tongue();
    var page =
        Shown.Page.of(
            tongue.say(title),
            TEMPLATES.deskMessage(tongue, tongue.say(title), tongue.say(words, arguments)));
    html(
        context,
        status,
        TEMPLATES.deskFrame(frames.bare(page, reader, here(context)), page.body()));
  }

  /** Who reads; where even that cannot be asked, what his browser says. */
  private Reader whoever(Context context) {
    try {
      return readers.of(caller(context), context);
    } catch (RuntimeException _) {
      return readers.stranger(context);
    }
  }

  private static void html(Context context, int status, JteModel page) {
    var output = new Utf8ByteOutput();
    page.render(output);
    context.status(status).contentType("text/html; charset=utf-8").result(output.toByteArray());
  }

  private void toSignIn(Context context) {
    var to = here(context);
    context.redirect(
        to.equals("/")
            ? "/sign-in"
            : "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
  }

  private void signOut(Context context) {
    var caller = caller(context);
    if (caller != null) {
      var path = Map.of("session", caller.by().toString());
      within.ask(
          "endSession",
          form(context, Map.of(), path, List.of()),
          Readings.of(readers.stranger(context).language()));
    }
    context.cookie(cookie(Cookies.NAME, "", 0));
    // Nothing is kept there but cookies; a browser that knows this header forgets whatever it has.
    context.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    context.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private void language(Context context) {
    var code = context.pathParam("code");
    Language.of(code)
        .ifPresent(l -> context.cookie(cookie(Readers.LANGUAGE, l.code(), YEAR_SECONDS)));
    context.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private @Nullable Caller caller(Context context) {
    return within.caller(kept(context, Cookies.NAME)).orElse(null);
  }

  private void begin(Context context, String secret) {
    context.cookie(cookie(Cookies.NAME, secret, WHILE_OPEN));
  }

  private @Nullable String kept(Context context, String name) {
    return context.cookie(Cookies.named(name, secure));
  }

  private Cookie cookie(String name, String value, int seconds) {
    var named = Cookies.named(name, secure);
    return new Cookie(named, value, "/", seconds, secure, true, null, SameSite.LAX);
  }

  private Within.Form form(
      Context context, Map<String, List<String>> fields, List<SentFile> files) {
    var path = new HashMap<>(context.pathParamMap());
    fields.forEach((name, values) -> {
      if (name.startsWith("_path.") && !values.isEmpty())
        path.put(name.substring(6), values.getFirst());
    });
    return form(context, fields, path, files);
  }

  private Within.Form form(
      Context context,
      Map<String, List<String>> fields,
      Map<String, String> path,
      List<SentFile> files) {
    var own = new HashMap<String, List<String>>();
    fields.forEach((name, values) -> {
      if (!name.startsWith("_")) own.put(name, values);
    });
    return new Within.Form(
        path,
        own,
        first(fields, "_key"),
        first(fields, "_version"),
        Origin.isOurs(context),
        client(context),
        files);
  }

  private static @Nullable String first(Map<String, List<String>> fields, String name) {
    var values = fields.get(name);
    return values == null || values.isEmpty() || values.getFirst().isBlank()
        ? null
        : values.getFirst();
  }

  private Asked.Client client(Context context) {
    var device = context.header("User-Agent");
    return new Asked.Client(
        context.ip(), device == null ? "unknown" : device, kept(context, Cookies.NAME));
  }

  /** Of what the page's forms change, as it is now. */
  private Map<String, String> versions(View view, Context context) {
    var versions = new HashMap<String, String>();
    for (var operation : view.versions)
      within
          .version(operation, context.pathParamMap(), client(context))
          .ifPresent(version -> versions.put(operation, version));
    return versions;
  }

  /** What was typed is not read here: the body of a form with files is read once, by its reader. */
  private Visit.Request request(
      Context context,
      Map<String, String> versions,
      Map<String, List<String>> typed,
      boolean meanwhile) {
    return new Visit.Request(
        here(context),
        context.pathParamMap(),
        context.queryParamMap(),
        versions,
        typed,
        meanwhile,
        this::leads);
  }

  private boolean leads(Caller caller, String path) {
    return views.stream().anyMatch(view -> view.stands(path, caller));
  }

  private static String here(Context context) {
    var query = context.queryString();
    return context.path() + (query == null ? "" : "?" + query);
  }
}
