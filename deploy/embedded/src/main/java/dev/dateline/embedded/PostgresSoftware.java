package dev.dateline.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;

/** PostgreSQL's programs as they come from Maven Central, unpacked for this machine. */
final class PostgresSoftware {

  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Path folder;

  private PostgresSoftware(Path folder) {
    this.folder = folder;
  }

  /** The programs in {@code folder}, unpacked there unless they already are. */
  static PostgresSoftware in(Path folder) {
    try {
      if (!Files.exists(folder)) {
        var unfinished =
            Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".new"));
        try (var archive = archive()) {
          unpack(archive, unfinished);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresSoftware(folder);
    } catch (IOException e) {
      throw new Failure("Could not unpack PostgreSQL to " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * The command that runs one of the programs. PostgreSQL refuses to run as root; there it is given
   * a user namespace in which it is not.
   */
  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    } else if ("root".equals(System.getProperty("user.name"))) {
      throw new Failure(
          "PostgreSQL does not run as root, and `unshare -U` is not permitted here."
              + " Run ./dateline as an ordinary user.");
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  /** Whether any process of a server runs from this folder: the first one, or one for a client. */
  boolean isServerRunning() {
    try {
      String program = folder.resolve("bin/postgres").toRealPath().toString();
      return ProcessHandle.allProcesses()
          .anyMatch(process -> process.info().command().filter(program::equals).isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream archive() throws IOException {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = name.contains("mac") ? "Darwin" : "Linux";
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        system, ArchUtils.normalize(System.getProperty("os.arch")));
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.deleteIfExists(file);
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
          if (file.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(file, PROGRAM);
          }
        }
      }
    }
  }
}
