package org.koprogo.year;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Tx;
import org.koprogo.kernel.WorldFailed;

/**
 * Books on trial: what is refused is noted and undone, and the rest goes on, so that one run tells
 * everything. Nothing of it commits when anything was noted.
 */
final class Trial {
  private final Tx tx;
  private final List<Finding> findings = new ArrayList<>();
  private int unlisted;

  Trial(Tx tx) {
    this.tx = tx;
  }

  void note(Finding finding) {
    if (findings.size() < FileLog.MOST_FINDINGS) findings.add(finding);
    else unlisted++;
  }

  /**
   * The work whole, or a note of why not. Work that breaks because something before it was refused
   * ends the trial: the refusals are what there is to tell.
   */
  void attempt(Runnable work) {
    try {
      tx.<Boolean>attempt(() -> {
        work.run();
        return true;
      });
    } catch (Refusal refusal) {
      refusal.findings().forEach(this::note);
    } catch (RuntimeException e) {
      if (isClean() || WorldFailed.isBehind(e)) throw e;
      throw refusal();
    }
  }

  /** One more note, after which nothing can go on: to be thrown. */
  Refusal stop(List<Finding> last) {
    last.forEach(this::note);
    return refusal();
  }

  boolean isClean() {
    return findings.isEmpty();
  }

  /** Ends here when anything was noted. */
  void end() {
    if (!isClean()) throw refusal();
  }

  private Refusal refusal() {
    if (unlisted > 0) {
      findings.add(
          new Finding(
              "folder",
              "-",
              "-",
              Rule.FILE,
              "only the first "
                  + FileLog.MOST_FINDINGS
                  + " findings are listed; "
                  + unlisted
                  + " more are not"));
      unlisted = 0;
    }
    return new Refusal(findings);
  }
}
