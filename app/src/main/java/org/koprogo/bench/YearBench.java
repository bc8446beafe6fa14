package org.koprogo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.koprogo.Rooms;
import org.koprogo.platform.Refused;
import org.koprogo.year.Folder;
import org.koprogo.year.FolderReader;
import org.koprogo.year.Progress;
import org.koprogo.year.ReadFolder;
import org.koprogo.year.YearOutcome;
import org.koprogo.year.YearRun;

/** The example year from the folder to the reports, beside its own waits for the database. */
final class YearBench {
  private final Ground ground;
  private final Sizes sizes;
  private final Path folder;
  private final Waits waits = new Waits();

  YearBench(Ground ground, Sizes sizes, Path folder) {
    this.ground = ground;
    this.sizes = sizes;
    this.folder = folder;
  }

  List<Figure> run() throws Exception {
    var years = new YearRun(ground.db(waits), new Rooms());
    var measured = sizes.years() / 2;
    var total = new double[measured];
    var waited = new double[measured];
    for (var i = 0; i < 2 * measured; i++) {
      var organization = ground.organization("Year " + i);
      waits.clear();
      var millis = Times.millis(() -> read(years.run(organization, folder(), Progress.NONE)));
      if (i >= measured) {
        total[i - measured] = millis;
        waited[i - measured] = waits.millis();
      }
    }
    return List.of(
        Figure.millis(
            "the example year from folder to reports, median of " + measured,
            Times.of(total).median(),
            "its " + waits.statements() + " statements alone",
            Times.of(waited).median()));
  }

  private Folder folder() {
    if (!Files.isDirectory(folder)) throw new Refused(List.of("there is no " + folder));
    return switch (FolderReader.read(folder)) {
      case ReadFolder.Readable(var readable) -> readable;
      case ReadFolder.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  private static YearOutcome.Closed read(YearOutcome outcome) {
    return switch (outcome) {
      case YearOutcome.Closed closed -> closed;
      case YearOutcome.Refused(var findings) ->
          throw new IllegalStateException(findings.toString());
    };
  }
}
