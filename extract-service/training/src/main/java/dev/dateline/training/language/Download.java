package dev.dateline.training.language;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A public file that training reads, by address and checksum; fetched once and kept under {@code
 * ~/.cache/dateline}.
 *
 * @param sha256 checksum of the file, in hexadecimal digits
 */
record Download(String address, String sha256) {

  /**
   * The file on this machine, fetched if it is not there yet.
   *
   * @throws IOException when it cannot be fetched, or is not the file that is expected
   */
  Path file() throws IOException {
    Path folder = Path.of(System.getProperty("user.home"), ".cache", "dateline");
    Path file = folder.resolve(address.substring(address.lastIndexOf('/') + 1));
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "download", ".part");
    System.out.println("fetching " + address);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in =
          new DigestInputStream(URI.create(address).toURL().openStream(), digest)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(sha256)) {
        throw new IOException(address + " has the checksum " + found + ", not " + sha256);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }
}
