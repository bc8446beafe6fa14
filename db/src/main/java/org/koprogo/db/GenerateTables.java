package org.koprogo.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Run by the build: migrates an empty PostgreSQL and writes one Java class per table that it then
 * really has.
 */
public final class GenerateTables {
  private GenerateTables() {}

  public static void main(String... arguments) throws Exception {
    var target = Path.of(arguments[0]);
    var note = target.resolve("migrations.sha256");
    var digest =
        Migration.sha256(
            Migration.all().stream().map(Migration::checksum).collect(Collectors.joining("\n")));
    if (Files.exists(note) && Files.readString(note).equals(digest)) return;
    LocalPostgres.delete(target);
    var home = Files.createTempDirectory("koprogo-tables");
    try (var server = LocalPostgres.open(home, LocalPostgres.Durability.FORGETFUL)) {
      new Migrations(server.admin()).up(null);
      GenerationTool.generate(configuration(server.admin(), target));
    } finally {
      LocalPostgres.delete(home);
    }
    Files.createDirectories(target);
    Files.writeString(note, digest);
  }

  private static Configuration configuration(DatabaseUrl url, Path target) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc()
                .withDriver("org.postgresql.Driver")
                .withUrl(
                    "jdbc:postgresql://" + url.host() + ":" + url.port() + "/" + url.database())
                .withUser(url.user())
                .withPassword(url.password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withIncludes(".*")
                        .withExcludes(
                            "public\\..*|pg_catalog\\..*|information_schema\\..*|migration\\..*|app\\.(protect|lcm_of)|.*\\.(append_only|only_matching)"))
                .withGenerate(
                    new Generate()
                        .withRecords(false)
                        .withJavadoc(false)
                        .withComments(false)
                        .withDeprecated(false)
                        .withIndexes(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false)
                        .withGlobalCatalogReferences(false)
                        .withDefaultCatalog(false))
                .withTarget(
                    new Target()
                        .withPackageName("org.koprogo.tables")
                        .withDirectory(target.toString())));
  }
}
