package org.koprogo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;

/** A folder's year with everything in the books but its end. */
public final class UnclosedYear {
  private UnclosedYear() {}

  /** Books one of the example folders as far as its last entry; returns the building. */
  public static BuildingId book(Db db, Rooms rooms, OrganizationId organization, String example) {
    var read = FolderReader.read(Path.of("../examples").resolve(example));
    assertThat(read).isInstanceOf(ReadFolder.Readable.class);
    var folder = ((ReadFolder.Readable) read).folder();
    return Tenant.as(
        organization,
        () ->
            db.tx(tx -> {
              var trial = new Trial(tx);
              var building = new Setup(rooms, tx, folder, trial).run(Optional.empty());
              new Postings(rooms, tx, folder, building).run(Progress.NONE, trial);
              trial.end();
              return building;
            }));
  }
}
