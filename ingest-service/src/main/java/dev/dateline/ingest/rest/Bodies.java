package dev.dateline.ingest.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;

import dev.dateline.ingest.domain.Admission;
import dev.dateline.ingest.domain.InvalidArticleException;
import dev.dateline.ingest.domain.InvalidArticleException.Reason;

/** Request bodies as text. */
final class Bodies {

  // A client that is still sending does not read the answer: the rest is read, within limits.
  private static final long MAX_DISCARDED = 256L * 1024 * 1024;
  private static final int HTML_PROLOGUE = 4096;
  private static final Pattern HTML_CHARSET =
      Pattern.compile("(?i)<meta[^>]{1,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

  private Bodies() {}

  /**
   * Reads a body of at most {@link Admission#MAX_BYTES} in the character set that its media type,
   * or else its page, states; UTF-8 where none is stated.
   *
   * @throws InvalidArticleException if it is larger, or not in that character set
   */
  static String read(InputStream body, MediaType type) throws IOException {
    byte[] bytes = body.readNBytes(Admission.MAX_BYTES + 1);
    if (bytes.length > Admission.MAX_BYTES) {
      discard(body);
      throw tooLarge();
    }
    return decode(bytes, charset(bytes, type));
  }

  /** The text of UTF-8 bytes. */
  static String decodeUtf8(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8);
  }

  static InvalidArticleException tooLarge() {
    return new InvalidArticleException(Reason.TOO_LARGE, "body", "must have at most 5 MiB");
  }

  private static void discard(InputStream body) throws IOException {
    byte[] buffer = new byte[65536];
    long discarded = 0;
    int read;
    while (discarded < MAX_DISCARDED && (read = body.read(buffer)) > 0) {
      discarded += read;
    }
  }

  private static Charset charset(byte[] bytes, MediaType type) {
    String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (name == null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
      int length = Math.min(bytes.length, HTML_PROLOGUE);
      Matcher meta =
          HTML_CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
      name = meta.find() ? meta.group(1) : null;
    }
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidArticleException(
          Reason.MALFORMED, "Content-Type", "must name a known character set");
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidArticleException(
          Reason.MALFORMED, "body", "must be text in " + charset.name());
    }
  }
}
