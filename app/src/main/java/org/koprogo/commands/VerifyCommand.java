package org.koprogo.commands;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.db.Audit;
import org.koprogo.platform.Database;
import org.koprogo.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: the catalogue audit and the invariants of the books, over the whole database. */
@Command(
    name = "verify",
    description =
        "Checks the whole database: its catalogue (D1-D14) and its books (INV1-INV23). Exit 1 with the findings when a rule is violated.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  private final Supplier<Settings> settings;
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "for a script")
  private boolean json;

  public VerifyCommand(Supplier<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws SQLException {
    try (var database = Database.open(settings.get())) {
      var findings = Audit.verify(database.requireAdmin());
      report(findings);
      return findings.isEmpty() ? Trouble.DONE : Trouble.NO;
    }
  }

  private void report(List<Audit.Finding> findings) {
    var command = requireNonNull(spec).commandLine();
    for (var finding : findings) command.getErr().println(finding);
    if (json) {
      command.getOut().println(Json.of(tree(findings)));
    } else {
      var asked = Audit.catalogue().size() + Audit.invariants().size();
      command.getOut().println(asked + " rules checked, " + findings.size() + " violated");
    }
  }

  private static Map<String, Object> tree(List<Audit.Finding> findings) {
    return Map.of(
        "clean",
        findings.isEmpty(),
        "findings",
        findings.stream()
            .map(f ->
                Map.of(
                    "rule", f.question().id(),
                    "meaning", f.question().meaning(),
                    "rows", f.rows()))
            .toList());
  }
}
