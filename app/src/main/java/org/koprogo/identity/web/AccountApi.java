package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.ANYONE;
import static org.koprogo.identity.Permission.SELF;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.identity.Buildings;
import org.koprogo.identity.People;
import org.koprogo.identity.Person;
import org.koprogo.identity.PersonId;
import org.koprogo.identity.Preferences;
import org.koprogo.identity.Proving;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Personal;

/**
 * A person's own account over the wire: how he proves himself, his name, how he likes the pages.
 */
@Singleton
final class AccountApi implements Api {
  private static final ProblemType SECRET =
      new ProblemType("secret-wrong", 422, "The link is unknown, used or too old");
  private static final ProblemType COMMON =
      new ProblemType("password-common", 422, "The password is soon guessed");
  private static final ProblemType PASSWORD =
      new ProblemType("password-length", 422, "A password has 12 to 200 characters");
  private static final ProblemType WRONG =
      new ProblemType("password-wrong", 422, "The password is wrong");
  private static final ProblemType CODE = new ProblemType("code-wrong", 422, "The code is wrong");

  private static final Proving CHANGING = new Proving("changeMyPassword", "/me/password");
  private static final Proving ENDING = new Proving("endSecondFactor", "/me/second-factor");

  private final People people;
  private final Sessions sessions;
  private final Buildings buildings;

  AccountApi(People people, Sessions sessions, Buildings buildings) {
    this.people = people;
    this.sessions = sessions;
    this.buildings = buildings;
  }

  @Says("A password that is chosen by the secret of a letter.")
  record Chosen(
      @Says(value = "The secret in the letter's link.", example = "kpm_Xu0…", most = 200)
          String secret,
      @Says(value = "The password, 12 to 200 characters.", example = "correct horse", most = 400)
          String password) {}

  @Says("Whose password is forgotten.")
  record Forgotten(
      @Says(value = "The person's address.", example = "anna@example.org", most = 254)
          String email) {}

  @Says("Who the caller is.")
  record Profile(
      @Says(value = "His address, by which he signs in.", example = "anna@example.org")
          String email,
      @Says(value = "His name.", example = "Anna Claes") String name,
      @Says(value = "Of letters and pages: fr, nl, de, en.", example = "fr") String language,
      @Says("Whether signing in asks for a code.") boolean secondFactor) {
    static Profile of(Person p) {
      return new Profile(p.email(), p.name(), p.language(), p.secondFactor());
    }
  }

  @Says("What the caller may change of himself.")
  record NewProfile(
      @Says(value = "His name.", example = "Anna Claes", most = 200) String name,
      @Says(value = "Of letters and pages: fr, nl, de, en.", example = "fr", most = 2)
          String language) {
    NewProfile {
      if (name.isBlank()) throw new IllegalArgumentException("a name is not empty");
      if (!Person.LANGUAGES.contains(language))
        throw new IllegalArgumentException("a language is one of " + Person.LANGUAGES);
    }
  }

  @Says("A password in the place of another.")
  record NewPassword(
      @Says(value = "The one that counts now.", example = "correct horse", most = 400) String old,
      @Says(value = "The new one, 12 to 200 characters.", example = "battery staple", most = 400)
          String password) {}

  @Says("Proof that it is he.")
  record Confirmed(
      @Says(value = "His password.", example = "correct horse", most = 400) String password) {}

  @Says("The columns of a table that he wants to see.")
  record TableBody(
      @Says(value = "The table.", example = "invoices", most = 60) String name,
      @Says(value = "Its columns, in his order.", example = "date", most = 40)
          List<String> columns) {}

  @Says("How the caller likes the pages.")
  record PreferencesBody(
      @Says("The building that is shown first.") @Nullable BuildingId landing,
      @Says("How close the rows of a table stand.") Preferences.Density density,
      @Says("The colours.") Preferences.Theme theme,
      @Says(value = "What he changed of which table.", most = 50) List<TableBody> tables,
      @Says("Whether single keys lead him about; they do when it is left out.")
          @Nullable Boolean shortcuts) {
    PreferencesBody {
      preferences(landing, density, theme, tables, shortcuts);
    }

    static PreferencesBody of(Preferences p) {
      return new PreferencesBody(
          p.landing(),
          p.density(),
          p.theme(),
          p.tables().stream().map(t -> new TableBody(t.name(), t.columns())).toList(),
          p.shortcuts());
    }

    private static Preferences preferences(
        @Nullable BuildingId landing,
        Preferences.Density density,
        Preferences.Theme theme,
        List<TableBody> tables,
        @Nullable Boolean shortcuts) {
      return new Preferences(
          landing,
          density,
          theme,
          tables.stream().map(t -> new Preferences.Table(t.name(), t.columns())).toList(),
          !Boolean.FALSE.equals(shortcuts));
    }

    Preferences value() {
      return preferences(landing, density, theme, tables, shortcuts);
    }
  }

  @Says("A second factor that begins.")
  record Factor(
      @Says(value = "The secret, in base 32.", example = "JBSWY3DPEHPK3PXP") String secret,
      @Says(value = "The same for an authenticator.", example = "otpauth://totp/…") String uri) {}

  @Says("What the authenticator shows.")
  record Code(@Says(value = "Six digits.", example = "123456", most = 6) String code) {}

  @Says("Codes for the day the telephone is lost; each works once and is shown this once.")
  record RecoveryCodes(
      @Says(value = "Each code.", example = "ABCDEFGH-IJKLMNOP") List<String> codes) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("welcome", "/people/welcome", ANYONE)
            .says(
                "Choose the first password",
                "Proves the address by the secret of an invitation and chooses a password.")
            .refuses(SECRET, PASSWORD, COMMON, ProblemType.TOO_MANY)
            .alone(Chosen.class, Nothing.class, this::welcome),
        Operation.post("forgotPassword", "/password-resets", ANYONE)
            .says(
                "Forgot the password",
                "Sends a letter where the address is known; answers the same where it is not.")
            .refuses(ProblemType.TOO_MANY)
            .answersWith(202)
            .alone(Forgotten.class, Nothing.class, this::forgot),
        Operation.post("resetPassword", "/password-resets/completion", ANYONE)
            .says(
                "Choose a new password",
                "Chooses a password by the secret of a letter. All sessions of the person end.")
            .refuses(SECRET, PASSWORD, COMMON, ProblemType.TOO_MANY)
            .alone(Chosen.class, Nothing.class, this::reset),
        Operation.get("myProfile", "/me/profile", SELF)
            .says("My profile", "Address, name and language of the caller.")
            .own(Profile.class, this::profile),
        Operation.put("changeMyProfile", "/me/profile", SELF)
            .says("Change my profile", "Name and language; the address stays.")
            .own(NewProfile.class, Profile.class, this::change),
        Operation.put("changeMyPassword", "/me/password", SELF)
            .says(
                "Change my password",
                "By the one that counts now. All other sessions of the caller end.")
            .refuses(WRONG, PASSWORD, COMMON, ProblemType.TOO_MANY)
            .blindly()
            .showsSecret()
            .own(NewPassword.class, Nothing.class, this::prove, this::changePassword),
        Operation.get("myPreferences", "/me/preferences", SELF)
            .says("My preferences", "How the caller likes the pages.")
            .own(PreferencesBody.class, this::preferences),
        Operation.put("changeMyPreferences", "/me/preferences", SELF)
            .says(
                "Change my preferences",
                "All of them at once. The building that is shown first is one that he may see, in any of his organizations.")
            .own(PreferencesBody.class, PreferencesBody.class, this::landsWell, this::prefer),
        Operation.post("beginSecondFactor", "/me/second-factor", SELF)
            .says(
                "Begin a second factor",
                "Gives the secret for an authenticator. It counts when a code confirms it.")
            .refuses(ProblemType.CONFLICT)
            .showsSecret()
            .own(Factor.class, this::begin),
        Operation.post("confirmSecondFactor", "/me/second-factor/confirmation", SELF)
            .says(
                "Confirm the second factor",
                "From now on signing in asks for a code. All other sessions of the caller end.")
            .refuses(CODE)
            .showsSecret()
            .own(Code.class, RecoveryCodes.class, this::confirm),
        Operation.delete("endSecondFactor", "/me/second-factor", SELF)
            .says("End the second factor", "Of who proves his password; recovery codes go too.")
            .refuses(WRONG, ProblemType.TOO_MANY, ProblemType.NOT_FOUND)
            .showsSecret()
            .own(Confirmed.class, Nothing.class, this::confirmed, this::endFactor));
  }

  private Reply<Nothing> welcome(Asked asked, Chosen sent) {
    return told(people.welcome(sent.secret(), sent.password(), asked.client().address()));
  }

  private Reply<Nothing> reset(Asked asked, Chosen sent) {
    return told(people.reset(sent.secret(), sent.password(), asked.client().address()));
  }

  private static Reply<Nothing> told(People.PasswordResult result) {
    return switch (result) {
      case CHANGED -> Reply.of(Nothing.NOTHING);
      case SECRET_WRONG -> Reply.no(SECRET, "Ask for a new letter: POST /api/v1/password-resets.");
      case TOO_MANY -> tooMany();
      case TOO_SHORT_OR_LONG -> tooShortOrLong();
      case TOO_COMMON -> tooCommon();
    };
  }

  private static <A> Reply<A> tooShortOrLong() {
    return Reply.no(PASSWORD, "Choose 12 to 200 characters; length is what makes it strong.");
  }

  private static <A> Reply<A> tooCommon() {
    return Reply.no(COMMON, "Choose one that stands on no list: some words of your own.");
  }

  private static <A> Reply<A> tooMany() {
    return Reply.no(ProblemType.TOO_MANY, "Wait five minutes.");
  }

  private Reply<Nothing> forgot(Asked asked, Forgotten sent) {
    return people.forgot(sent.email(), asked.client().address())
        ? Reply.of(Nothing.NOTHING)
        : tooMany();
  }

  private Reply<Profile> profile(Personal personal, Asked asked, Nothing none) {
    return Reply.of(Profile.of(people.person(personal, asked.caller().person())));
  }

  private Reply<Profile> change(Personal personal, Asked asked, NewProfile sent) {
    var who = asked.caller().person();
    var before = people.locked(personal, who);
    var after = people.setProfile(personal, who, sent.name(), sent.language());
    return Reply.changed(Profile.of(before), Profile.of(after));
  }

  private Reply<People.Proof.Given> prove(Asked asked, NewPassword sent) {
    return proved(asked, CHANGING, sent.old(), sent.password());
  }

  private Reply<People.Proof.Given> confirmed(Asked asked, Confirmed sent) {
    return proved(asked, ENDING, sent.password(), null);
  }

  private Reply<People.Proof.Given> proved(
      Asked asked, Proving what, String password, @Nullable String chosen) {
    var from = asked.client().address();
    return switch (people.prove(asked.caller(), what, password, chosen, from)) {
      case People.Proof.Given given -> Reply.of(given);
      case People.Proof.Wrong _ -> Reply.no(WRONG, "It is not the password that counts now.");
      case People.Proof.TooMany _ -> tooMany();
      case People.Proof.TooShortOrLong _ -> tooShortOrLong();
      case People.Proof.TooCommon _ -> tooCommon();
    };
  }

  private Reply<Nothing> changePassword(Personal personal, Asked asked, People.Proof.Given proof) {
    people.changePassword(personal, asked.caller(), proof);
    return Reply.of(Nothing.NOTHING);
  }

  private Reply<PreferencesBody> preferences(Personal personal, Asked asked, Nothing none) {
    return Reply.of(PreferencesBody.of(people.preferences(personal, asked.caller().person())));
  }

  /**
   * Before the change, because the books are asked, and a request holds one connection at a time.
   */
  private Reply<PreferencesBody> landsWell(Asked asked, PreferencesBody sent) {
    var landing = sent.landing();
    if (landing == null || maySee(asked.caller().person(), landing)) return Reply.of(sent);
    return Reply.no(
        Problem.at(
            ProblemType.INVALID, "/landing", "not-found", "is no building that you may see"));
  }

  private boolean maySee(PersonId person, BuildingId building) {
    return sessions.organizationsOf(person, building).stream()
        .anyMatch(of -> buildings.has(of, building));
  }

  private Reply<PreferencesBody> prefer(Personal personal, Asked asked, PreferencesBody sent) {
    var who = people.locked(personal, asked.caller().person()).id();
    var before = people.preferences(personal, who);
    people.setPreferences(personal, who, sent.value());
    return Reply.changed(PreferencesBody.of(before), sent);
  }

  private Reply<Factor> begin(Personal personal, Asked asked, Nothing none) {
    var who = people.person(personal, asked.caller().person());
    return people
        .beginSecondFactor(personal, who.id())
        .map(secret -> Reply.of(new Factor(secret, uri(who.email(), secret))))
        .orElseGet(() -> Reply.no(ProblemType.CONFLICT, "There is one: end it first."));
  }

  private static String uri(String email, String secret) {
    var who = URLEncoder.encode(email, StandardCharsets.UTF_8);
    return "otpauth://totp/KoproGo:" + who + "?secret=" + secret + "&issuer=KoproGo";
  }

  private Reply<RecoveryCodes> confirm(Personal personal, Asked asked, Code sent) {
    return people
        .confirmSecondFactor(personal, asked.caller(), sent.code())
        .map(codes -> Reply.of(new RecoveryCodes(codes)))
        .orElseGet(() -> Reply.no(CODE, "Begin a second factor, and send what it shows now."));
  }

  private Reply<Nothing> endFactor(Personal personal, Asked asked, People.Proof.Given proof) {
    return people.endSecondFactor(personal, asked.caller(), proof)
        ? Reply.of(Nothing.NOTHING)
        : Reply.notFound();
  }
}
