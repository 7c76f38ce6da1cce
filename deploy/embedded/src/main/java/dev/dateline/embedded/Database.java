package dev.dateline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The PostgreSQL server with one database and one user for each service that keeps something. What
 * it keeps survives a crash ({@code fsync} is on, as PostgreSQL has it by default).
 */
public final class Database extends Component {

  /** The database server's name for the user. */
  public static final String NAME = "postgres";

  /** ingest-service's database, and the name of its user. */
  public static final String INGEST = "dateline_ingest";

  /** query-service's database, and the name of its user. */
  public static final String QUERY = "dateline_query";

  private static final String SUPERUSER = "postgres";
  private static final int PASSWORD_BYTES = 18;

  /** Long enough for the processes of a killed server to notice and to end. */
  private static final Duration BACKENDS_END = Duration.ofSeconds(10);

  private final Path folder;
  private final Path software;
  private final Path passwordFile;

  Database(Home home, Ports ports) {
    super(home, NAME, ports.postgres(), home.data().resolve(NAME).toString());
    this.folder = home.data().resolve(NAME).resolve("data");
    this.software = home.data().resolve(NAME).resolve("software");
    this.passwordFile = home.run().resolve("postgres.password");
  }

  /** What a service needs to connect to its database, as environment variables. */
  Map<String, String> configurationFor(String database) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", url(database),
        "QUARKUS_DATASOURCE_USERNAME", database,
        "QUARKUS_DATASOURCE_PASSWORD", password());
  }

  /** A connection to a database as its own user. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), database, password());
  }

  /** Deletes a database with everything in it, and makes it anew. */
  void recreate(String database) {
    try (var connection = administer();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new Failure("Could not drop database " + database + ": " + e.getMessage(), e);
    }
    complete();
  }

  @Override
  protected void prepare() {
    var programs = PostgresSoftware.in(software);
    password();
    if (!Files.exists(folder.resolve("PG_VERSION"))) {
      initialise(programs);
    }
    removeStaleLock(programs);
  }

  @Override
  protected List<String> command() {
    return PostgresSoftware.in(software)
        .command(
            "postgres",
            List.of(
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(port()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
  }

  @Override
  public boolean isReady() {
    if (!Ports.isTaken(port())) {
      return false;
    }
    try (var connection = administer()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  protected void complete() {
    try (var connection = administer()) {
      for (String name : List.of(INGEST, QUERY)) {
        create(connection, name);
      }
    } catch (SQLException e) {
      throw new Failure("Could not create the databases: " + e.getMessage(), e);
    }
  }

  /** SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients, and loses nothing. */
  @Override
  protected void requestStop() {
    process().ifPresent(process -> signal("-INT", process.pid()));
  }

  private static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(pid)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  /**
   * A server that was killed leaves its lock file behind, and PostgreSQL heeds it as long as any
   * process has the id in it: a zombie for a while, a stranger after a reboot. It is removed once
   * no process of this server is left.
   */
  private void removeStaleLock(PostgresSoftware programs) {
    long deadline = System.nanoTime() + BACKENDS_END.toNanos();
    while (programs.isServerRunning() && System.nanoTime() < deadline) {
      Daemon.pause();
    }
    try {
      if (!programs.isServerRunning()) {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialise(PostgresSoftware programs) {
    try {
      var log = home.log(NAME).toFile();
      Files.createDirectories(folder.getParent());
      Files.createDirectories(log.toPath().getParent());
      var command =
          programs.command(
              "initdb",
              List.of(
                  "-D",
                  folder.toString(),
                  "--username=" + SUPERUSER,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      int status =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start()
              .waitFor();
      if (status != 0) {
        throw new Failure(
            "initdb failed:\n" + LogTail.of(Files.readAllLines(log.toPath())).indent(2));
      }
    } catch (IOException e) {
      throw new Failure("Could not run initdb: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }

  private void create(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password() + "'");
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private Connection administer() throws SQLException {
    return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Made once, at random: other users of this machine must not get in. */
  private String password() {
    try {
      if (!Files.exists(passwordFile)) {
        Files.createDirectories(passwordFile.getParent());
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.createFile(
            passwordFile,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
      }
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
