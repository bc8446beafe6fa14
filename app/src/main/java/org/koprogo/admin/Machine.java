package org.koprogo.admin;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.koprogo.db.Migration;
import org.koprogo.kernel.Db;
import org.koprogo.platform.Job;

/** The door to how the server is: its database, its connections, its disk, what works beside. */
public final class Machine {
  private final Db db;
  private final Parts parts;
  private final MachineStore store = new MachineStore();

  /**
   * What the running program is made of.
   *
   * @param version as the program names itself
   * @param disk a folder on the disk that fills
   * @param pools asked when somebody looks
   * @param jobs the same
   */
  public record Parts(
      String version, Path disk, Supplier<List<Use>> pools, Supplier<List<Job.State>> jobs) {
    /** A program without pools to look at, and with nothing beside it. */
    public static final Parts BARE =
        new Parts("KoproGo", Path.of("").toAbsolutePath(), List::of, List::of);
  }

  /**
   * @param db on connections of the role app_ro
   */
  public Machine(Db db, Parts parts) {
    this.db = db;
    this.parts = parts;
  }

  /** Connections of a role: in use, idle, and who waits for one. */
  public record Use(String role, int active, int idle, int waiting, int most) {}

  /**
   * How the server is now.
   *
   * @param database version of PostgreSQL
   * @param databaseBytes size of the database
   * @param migrations how many steps of the schema the program has; it does not start on fewer
   * @param newest the newest of them
   * @param diskFree bytes that are left on the disk
   * @param diskTotal bytes that the disk has
   */
  public record Health(
      String version,
      String database,
      long databaseBytes,
      int migrations,
      String newest,
      long diskFree,
      long diskTotal,
      List<Use> pools) {
    public Health {
      pools = List.copyOf(pools);
    }
  }

  public Health health() {
    var database = db.outside(store::facts);
    var steps = Migration.all();
    var disk = parts.disk().toFile();
    return new Health(
        parts.version(),
        database.version(),
        database.bytes(),
        steps.size(),
        steps.getLast().toString(),
        disk.getUsableSpace(),
        disk.getTotalSpace(),
        parts.pools().get());
  }

  /** What works beside the requests. */
  public List<Job.State> jobs() {
    return List.copyOf(parts.jobs().get());
  }
}
