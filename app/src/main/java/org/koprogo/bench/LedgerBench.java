package org.koprogo.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.koprogo.db.Audit;

/** All measurements of the books in one run, on one database, and then: is everything right? */
final class LedgerBench {
  private final Ground ground;
  private final Sizes sizes;
  private final long seed;
  private final Path example;

  LedgerBench(Ground ground, Sizes sizes, long seed, Path example) {
    this.ground = ground;
    this.sizes = sizes;
    this.seed = seed;
    this.example = example;
  }

  private interface Part {
    List<Figure> run() throws Exception;
  }

  /**
   * Measures and prints the table; a measurement whose outcome is wrong throws.
   *
   * @param progress told what is being measured
   * @return the rules of the catalogue and the books that do not hold afterwards
   */
  List<Audit.Finding> run(PrintWriter out, Consumer<String> progress) throws Exception {
    var figures = new ArrayList<Figure>();
    for (var part :
        List.<Part>of(
            told(progress, "Posting…", new PostingBench(ground, sizes, seed)::run),
            told(progress, "The example year…", new YearBench(ground, sizes, example)::run),
            told(progress, "A large settlement…", new SettlementBench(ground, sizes, seed)::run),
            told(
                progress,
                "Filling " + sizes.buildings() + " buildings…",
                new TrialBench(ground, sizes, seed)::run))) {
      figures.addAll(part.run());
    }
    progress.accept("Checking all rules…");
    var wrong = Audit.verify(ground.admin());
    print(out, figures);
    var rules = Audit.catalogue().size() + Audit.invariants().size();
    out.println(rules + " rules checked, " + wrong.size() + " violated");
    return wrong;
  }

  private static Part told(Consumer<String> progress, String words, Part part) {
    return () -> {
      progress.accept(words);
      return part.run();
    };
  }

  private void print(PrintWriter out, List<Figure> figures) throws Exception {
    try (var bare = new BareSql(ground.superuser())) {
      out.println(
          "seed "
              + seed
              + ", "
              + Runtime.getRuntime().availableProcessors()
              + " cores, PostgreSQL "
              + bare.version()
              + ", Java "
              + Runtime.version().feature()
              + "; "
              + sizes.buildings()
              + " buildings with "
              + sizes.entries()
              + " entries, "
              + sizes.measured()
              + " of them with "
              + 10 * sizes.entries());
    }
    out.println();
    out.println("what | figure | ceiling | ratio");
    out.println("--- | --- | --- | ---");
    for (var f : figures)
      out.println(f.what() + " | " + f.figure() + " | " + f.ceiling() + " | " + f.ratio());
    out.println();
  }
}
