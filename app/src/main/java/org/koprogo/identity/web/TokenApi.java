package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.MANAGE_PEOPLE;
import static org.koprogo.identity.Permission.SELF;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Token;
import org.koprogo.identity.Tokens;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** Programs' ways in, over the wire. */
@Singleton
final class TokenApi implements Api {
  private static final ProblemType TOO_MUCH =
      new ProblemType("token-too-much", 422, "A token has at most what its owner has");
  private static final ProblemType END =
      new ProblemType("token-end", 422, "A token ends within 366 days");

  private final Tokens tokens;

  TokenApi(Tokens tokens) {
    this.tokens = tokens;
  }

  @Says("A token to be made.")
  record NewToken(
      @Says(value = "For whom or what it is.", example = "nightly export", most = 100) String name,
      @Says(value = "What it may, of what the caller may.", most = 100)
          List<Permission> permissions,
      @Says("When it ends, at most 366 days from now.") Instant endsAt) {
    NewToken {
      if (name.isBlank()) throw new IllegalArgumentException("a name is not empty");
      if (permissions.isEmpty()) throw new IllegalArgumentException("it may something");
    }
  }

  @Says("A program's way in.")
  record TokenBody(
      @Says("Its id.") UUID id,
      @Says(value = "Its name.", example = "nightly export") String name,
      @Says("What it may at most.") List<Permission> permissions,
      @Says("When it ends.") Instant endsAt) {
    static TokenBody of(Token t) {
      return new TokenBody(
          t.id(), t.name(), List.copyOf(new TreeSet<>(t.permissions())), t.endsAt());
    }
  }

  @Says("A program's way in, and who gave it.")
  record HeldBody(
      @Says("The token.") TokenBody token,
      @Says(value = "Whose it is.", example = "Anna Claes") String whose) {}

  @Says("A new token with its secret, which is shown this once.")
  record Issued(
      @Says("The token.") TokenBody token,
      @Says(value = "Send it as Authorization: Bearer.", example = "kpt_Xu0…", most = 300)
          String secret) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("myTokens", "/me/tokens", SELF)
            .says("My tokens", "The caller's tokens of this organization that count, oldest first.")
            .ofPeople()
            .lists(TokenBody.class, this::list),
        Operation.post("issueToken", "/me/tokens", SELF)
            .says(
                "Give a program a way in",
                "With some of the caller's own permissions in this organization, until a day.")
            .refuses(TOO_MUCH, END)
            .ofPeople()
            .needsSecondFactor()
            .showsSecret()
            .does(NewToken.class, Issued.class, this::issue),
        Operation.delete("revokeToken", "/me/tokens/{token}", SELF)
            .says("Take a token back", "It counts no more at the next request.")
            .ofPeople()
            .does(Nothing.class, this::revoke),
        Operation.get("listTokens", "/tokens", MANAGE_PEOPLE)
            .says("Tokens of everybody", "Every token of this organization that counts.")
            .ofPeople()
            .lists(HeldBody.class, this::held),
        Operation.delete("withdrawToken", "/tokens/{token}", MANAGE_PEOPLE)
            .says("Take back anybody's token", "It counts no more at the next request.")
            .ofPeople()
            .does(Nothing.class, this::withdraw));
  }

  private Reply<Page<TokenBody>> list(Scope scope, Asked asked) {
    var all = tokens.tokens(scope, asked.caller().person()).stream().map(TokenBody::of).toList();
    return Reply.of(Page.of(all, asked, t -> t.id().toString()));
  }

  private Reply<Page<HeldBody>> held(Scope scope, Asked asked) {
    var all =
        tokens.held(scope).stream()
            .map(h -> new HeldBody(TokenBody.of(h.token()), h.whose()))
            .toList();
    return Reply.of(Page.of(all, asked, h -> h.token().id().toString()));
  }

  private Reply<Nothing> withdraw(Tx tx, Asked asked, Nothing none) {
    return tokens.withdraw(tx, asked.id("token")) ? Reply.of(Nothing.NOTHING) : Reply.notFound();
  }

  private Reply<Issued> issue(Tx tx, Asked asked, NewToken sent) {
    var permissions = new TreeSet<>(sent.permissions());
    return switch (tokens.issue(tx, asked.caller(), sent.name(), permissions, sent.endsAt())) {
      case Tokens.IssueResult.Done(var issued) ->
          Reply.created(
              new Issued(TokenBody.of(issued.token()), issued.secret()),
              "/me/tokens/" + issued.token().id());
      case Tokens.IssueResult.TooMuch(var too) ->
          Reply.no(TOO_MUCH, "The caller may not himself, or no program may: " + too + ".");
      case Tokens.IssueResult.WrongEnd _ ->
          Reply.no(END, "Name an instant from now to 366 days from now.");
    };
  }

  private Reply<Nothing> revoke(Tx tx, Asked asked, Nothing none) {
    return tokens.revoke(tx, asked.caller().person(), asked.id("token"))
        ? Reply.of(Nothing.NOTHING)
        : Reply.notFound();
  }
}
