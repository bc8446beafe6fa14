package org.koprogo.api;

import java.util.Set;

/**
 * A kind of refusal that programs can rely on (RFC 9457).
 *
 * @param slug stable; the end of the problem's {@code type}
 * @param status of the answer
 * @param title for people, the same for every problem of the kind
 */
public record ProblemType(String slug, int status, String title) {
  private static final Set<Integer> ALLOWED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 421, 422, 428, 429, 500, 503);

  public static final ProblemType INVALID =
      new ProblemType("invalid-request", 400, "The request is not valid");
  public static final ProblemType SIGN_IN =
      new ProblemType("not-signed-in", 401, "Nobody is signed in");
  public static final ProblemType FORBIDDEN =
      new ProblemType("forbidden", 403, "Your role does not allow this");
  public static final ProblemType SECOND_FACTOR =
      new ProblemType("second-factor-needed", 403, "Sign in with a second factor first");
  public static final ProblemType FOREIGN_ORIGIN =
      new ProblemType("foreign-origin", 403, "The request comes from another site");
  public static final ProblemType NOT_FOUND =
      new ProblemType("not-found", 404, "There is no such thing, or it is not for you");
  public static final ProblemType METHOD =
      new ProblemType("method-not-allowed", 405, "This cannot be done here");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", 406, "It cannot be answered in that form");
  public static final ProblemType CONFLICT =
      new ProblemType("conflict", 409, "It contradicts what is already there");
  public static final ProblemType CODE_USED =
      new ProblemType("code-used", 409, "Something else has this code");
  public static final ProblemType REFERENCE_USED =
      new ProblemType("reference-used", 409, "The reference is used already");
  public static final ProblemType IN_FLIGHT =
      new ProblemType("twin-in-flight", 409, "The same request is being worked on");
  public static final ProblemType CHANGED =
      new ProblemType("changed-meanwhile", 412, "Somebody changed it meanwhile");
  public static final ProblemType TOO_LARGE =
      new ProblemType("too-large", 413, "The body is too large");
  public static final ProblemType NOT_JSON =
      new ProblemType("not-json", 415, "The body must be application/json");
  public static final ProblemType KEY_REUSED =
      new ProblemType("idempotency-key-reused", 422, "The key was used for another request");
  public static final ProblemType IF_MATCH =
      new ProblemType("if-match-missing", 428, "Say which version you change, with If-Match");
  public static final ProblemType TOO_MANY =
      new ProblemType("too-many-requests", 429, "Too many attempts: wait a little");
  public static final ProblemType FAULT = new ProblemType("fault", 500, "A fault of the program");
  public static final ProblemType UNAVAILABLE =
      new ProblemType("unavailable", 503, "The database does not answer at the moment");

  public ProblemType {
    if (!slug.matches("[a-z][a-z-]{2,60}")) throw new IllegalArgumentException("a slug: " + slug);
    if (!ALLOWED.contains(status)) throw new IllegalArgumentException("a status: " + status);
  }

  /** The stable identifier on the wire. */
  public String uri() {
    return "/api/problems/" + slug;
  }
}
