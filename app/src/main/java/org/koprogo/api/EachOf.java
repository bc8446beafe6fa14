package org.koprogo.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Tx;

/**
 * The same decision for each of many, all or nothing: what is refused of one is told with its place
 * in the list, together with what is refused of the others.
 */
record EachOf<B, A>(Operation.Change<B, A> single) implements Operation.Change<List<B>, List<A>> {

  @Override
  public Reply<List<A>> answer(Tx tx, Asked asked, List<B> sent) {
    var made = new ArrayList<A>();
    var faults = new ArrayList<Fault>();
    ProblemType type = sent.isEmpty() ? ProblemType.INVALID : null;
    if (sent.isEmpty()) faults.add(new Fault("", "missing", "at least one is needed"));
    for (var i = 0; i < sent.size(); i++) {
      switch (single.answer(tx, asked, sent.get(i))) {
        case Reply.Done<A>(var body, _, _) -> made.add(body);
        case Reply.No<A>(var problem) -> {
          type = worst(type, problem.type());
          faults.addAll(at("/" + i, problem));
        }
      }
    }
    return type == null
        ? Reply.of(made)
        : Reply.no(
            new Problem(type, "Nothing was done, because not all of it can be done.", faults));
  }

  /** One kind of problem names the whole; several are told by the codes of the faults. */
  private static ProblemType worst(@Nullable ProblemType known, ProblemType next) {
    return known == null || known.equals(next) ? next : ProblemType.INVALID;
  }

  private static List<Fault> at(String place, Problem problem) {
    if (problem.errors().isEmpty())
      return List.of(new Fault(place, problem.type().slug(), problem.detail()));
    return problem.errors().stream()
        .map(f -> new Fault(place + f.at(), f.code(), f.words()))
        .toList();
  }
}
