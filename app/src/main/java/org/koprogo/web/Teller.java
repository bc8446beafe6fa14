package org.koprogo.web;

import io.javalin.http.Context;

/** Tells a person, in his language, that his request has no answer. It never fails itself. */
public interface Teller {
  /** Says the status alone, where no person reads. */
  Teller PLAIN =
      (context, unanswered) ->
          context
              .status(unanswered.status())
              .contentType("text/plain; charset=utf-8")
              .result(Integer.toString(unanswered.status()));

  /** Writes status and body; the headers that go with the status are there already. */
  void tell(Context context, Unanswered unanswered);
}
