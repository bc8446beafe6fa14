package org.koprogo.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 15 of our own under one home folder, for a machine that has none: unpacked from its
 * Maven package, on loopback only, password required, checksums on, data kept between runs.
 *
 * <p>Every process that uses a home holds a shared lock on it. The first starts the server, later
 * ones join it, one left behind by a killed process is adopted, and the last to leave stops it.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final String PACKAGE = "/postgres-linux-x86_64.txz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String UNFINISHED = "data.new-";

  private final Path home;
  private final Path binaries;
  private final FileChannel usersFile;
  private FileLock use;
  private final DatabaseUrl admin;

  private LocalPostgres(
      Path home, Path binaries, FileChannel usersFile, FileLock use, DatabaseUrl admin) {
    this.home = home;
    this.binaries = binaries;
    this.usersFile = usersFile;
    this.use = use;
    this.admin = admin;
  }

  /** How a server is set up: kept and durable for people, quick and forgetful for tests. */
  public enum Durability {
    DURABLE,
    FORGETFUL
  }

  /** The administrator's way in, database {@code postgres}. */
  public DatabaseUrl admin() {
    return admin;
  }

  /**
   * Starts or joins the server of this home. Fails with the server's own last words when it cannot.
   */
  public static LocalPostgres open(Path home, Durability durability) {
    try {
      Files.createDirectories(home);
      var binaries = unpacked();
      try (var startFile = lockFile(home.resolve("start.lock"));
          var _ = startFile.lock()) {
        var usersFile = lockFile(home.resolve("users.lock"));
        var use = usersFile.lock(0, Long.MAX_VALUE, true);
        try {
          return new LocalPostgres(
              home, binaries, usersFile, use, started(home, binaries, durability));
        } catch (IOException | RuntimeException e) {
          use.release();
          usersFile.close();
          throw e;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the local PostgreSQL under " + home + " does not start: " + e.getMessage(), e);
    }
  }

  /** Leaves the server; the last one out stops it. */
  @Override
  public void close() {
    try (var startFile = lockFile(home.resolve("start.lock"));
        var _ = startFile.lock()) {
      use.release();
      var alone = usersFile.tryLock();
      if (alone != null) {
        run(
            binaries,
            home,
            60,
            "pg_ctl",
            "-D",
            home.resolve("data").toString(),
            "-m",
            "fast",
            "-w",
            "stop");
        alone.release();
      }
      usersFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the local PostgreSQL under " + home + " does not stop: " + e.getMessage(), e);
    }
  }

  private static FileChannel lockFile(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static DatabaseUrl started(Path home, Path binaries, Durability durability)
      throws IOException {
    var data = home.resolve("data");
    var secret = home.resolve("secret");
    if (!Files.exists(data.resolve("PG_VERSION"))) create(home, binaries, data, secret, durability);
    var password = Files.readString(secret).strip();
    var port = runningPort(data);
    if (port != 0 && answers(url(port, password))) return url(port, password);
    return launch(home, binaries, data, password);
  }

  private static void create(
      Path home, Path binaries, Path data, Path secret, Durability durability) throws IOException {
    if (!Files.exists(secret)) {
      var bytes = new byte[24];
      RANDOM.nextBytes(bytes);
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(secret, owner);
      Files.writeString(secret, HexFormat.of().formatHex(bytes));
    }
    // Of another name each time: an initdb whose parent was killed may still be writing to its own.
    forgetUnfinished(home);
    var fresh = home.resolve(UNFINISHED + Long.toHexString(RANDOM.nextLong()));
    run(
        binaries,
        home,
        120,
        "initdb",
        "-D",
        fresh.toString(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile=" + secret,
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--data-checksums");
    Files.writeString(
        fresh.resolve("postgresql.conf"), settings(durability), StandardOpenOption.APPEND);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void forgetUnfinished(Path home) throws IOException {
    try (var left = Files.newDirectoryStream(home, UNFINISHED + "*")) {
      for (var directory : left) {
        try {
          delete(directory);
        } catch (IOException | java.io.UncheckedIOException _) {
          // Somebody still writes there; the next first start tries again.
        }
      }
    }
  }

  private static String settings(Durability durability) {
    var common =
        """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 100
        shared_buffers = 128MB
        password_encryption = scram-sha-256
        client_connection_check_interval = 2s
        tcp_keepalives_idle = 30
        tcp_keepalives_interval = 10
        tcp_keepalives_count = 3
        log_lock_waits = on
        deadlock_timeout = 1s
        timezone = 'UTC'
        log_timezone = 'UTC'
        jit = off
        """;
    return durability == Durability.DURABLE
        ? common
        : common
            + "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nmax_wal_size = 4GB\n";
  }

  private static DatabaseUrl launch(Path home, Path binaries, Path data, String password)
      throws IOException {
    var last = new IOException("no port");
    for (var attempt = 0; attempt < 3; attempt++) { // the port may be taken before it is used
      var port = freePort();
      try {
        run(
            binaries,
            home,
            90,
            "pg_ctl",
            "-D",
            data.toString(),
            "-w",
            "-t",
            "60",
            "-l",
            home.resolve("server.log").toString(),
            "-o",
            "-p " + port,
            "start");
        var url = url(port, password);
        if (answers(url)) return url;
        last = new IOException("started, but does not answer on port " + port);
      } catch (IOException e) {
        last = e;
      }
    }
    throw new IOException(last.getMessage() + lastWords(home), last);
  }

  private static String lastWords(Path home) {
    try {
      var lines = Files.readAllLines(home.resolve("server.log"));
      return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException _) {
      return "";
    }
  }

  private static DatabaseUrl url(int port, String password) {
    return new DatabaseUrl("127.0.0.1", port, "postgres", "postgres", password, "");
  }

  /** The port in the server's own note of itself, or 0 when no such process lives. */
  private static int runningPort(Path data) throws IOException {
    var note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) return 0;
    var lines = Files.readAllLines(note);
    if (lines.size() < 4) return 0;
    var alive =
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .map(ProcessHandle::isAlive)
            .orElse(false);
    return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
  }

  private static boolean answers(DatabaseUrl url) {
    var began = System.nanoTime();
    while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10)) {
      try (var c = url.open("koprogo-start")) {
        return c.isValid(2);
      } catch (SQLException e) {
        if (!"57P03".equals(e.getSQLState())) return false; // starting up or recovering: ask again
        pause();
      }
    }
    return false;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The server's programs, unpacked once per version and machine user. */
  private static Path unpacked() throws IOException {
    var cache = Path.of(System.getProperty("user.home"), ".cache", "koprogo");
    Files.createDirectories(cache);
    var version = System.getProperty("koprogo.postgres", "15");
    var target = cache.resolve("postgresql-" + version + "-" + packageDigest());
    if (Files.exists(target.resolve("bin/postgres"))) return target;
    var partial = Files.createTempDirectory(cache, "unpack");
    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
    unpackInto(partial);
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      delete(partial);
    } catch (FileSystemException e) { // another process was quicker
      delete(partial);
      if (!Files.exists(target.resolve("bin/postgres"))) throw e;
    }
    return target;
  }

  private static String packageDigest() throws IOException {
    var url = LocalPostgres.class.getResource(PACKAGE);
    if (url == null)
      throw new IOException(
          "no PostgreSQL package for this kind of machine; set DATABASE_URL to a server");
    return Integer.toHexString(url.openConnection().getContentLength());
  }

  private static void unpackInto(Path folder) throws IOException {
    try (var raw = LocalPostgres.class.getResourceAsStream(PACKAGE)) {
      if (raw == null) throw new IOException("no PostgreSQL package");
      var tar = new TarArchiveInputStream(new XZCompressorInputStream(raw));
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder))
          throw new IOException("the package leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
              Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
          }
        }
      }
    }
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own the same files belong to
   * nobody in particular.
   */
  private static List<String> asOrdinaryUser(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) return command;
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static void run(
      Path binaries, Path home, int seconds, String program, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(home, program, ".out");
    try {
      var builder =
          new ProcessBuilder(asOrdinaryUser(command))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      var process = builder.start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " took more than " + seconds + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException(program + " failed: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Removes a folder with all that is in it; nothing when there is none. */
  public static void delete(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.exists(folder)) return;
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
