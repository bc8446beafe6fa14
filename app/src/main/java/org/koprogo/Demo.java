package org.koprogo;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Refused;
import org.koprogo.year.FolderReader;
import org.koprogo.year.Progress;
import org.koprogo.year.ReadFolder;
import org.koprogo.year.YearOutcome;
import org.koprogo.year.YearRun;

/** Books the example residence for people who look around; a second time it finds it booked. */
final class Demo {
  private static final String EXAMPLE = "examples/residence-les-tilleuls";

  private Demo() {}

  static void load(Platform platform, PrintWriter out) {
    var folder = Path.of(System.getProperty("koprogo.root", "."), EXAMPLE);
    if (!Files.isDirectory(folder))
      throw new Refused(List.of("the example is not where the program was unpacked: " + folder));
    if (!(FolderReader.read(folder) instanceof ReadFolder.Readable(var year))) {
      throw new Refused(
          List.of(
              "the example in "
                  + folder
                  + " was changed and has findings: koprogo year lists them"));
    }
    var name = year.residence().legalName();
    var outcome =
        new YearRun(platform.db(), new Rooms())
            .run(platform.organizations().findOrCreate(name), year, Progress.NONE);
    switch (outcome) {
      case YearOutcome.Closed _ -> {
        out.println("The demo shows " + name + ", " + year.residence().yearStart().getYear() + ".");
        DemoPeople.let(platform, platform.organizations().findOrCreate(name), out);
      }
      case YearOutcome.Refused(var findings) ->
          throw new Refused(findings.stream().map(f -> "the demo: " + f).toList());
    }
  }
}
