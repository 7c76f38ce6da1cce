package dev.dateline.ingest.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identity of an article: that of its canonical address, else of its outlet and text.
 * Name-based (RFC 9562, UUID version 5), so that the same article has the same id wherever and
 * whenever it is received.
 */
public final class ArticleIdentity {

  /** The namespace for addresses of RFC 9562, appendix. */
  private static final UUID NAMESPACE_URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private static final long VERSION_5 = 0x5000L;

  private ArticleIdentity() {}

  /** The id of the article with this content. */
  public static UUID of(ArticleContent content) {
    return content.url() == null
        ? nameBased("urn:dateline:text:" + content.outlet() + "\n" + content.text())
        : nameBased(CanonicalUrl.of(content.url()).orElseThrow().value());
  }

  private static UUID nameBased(String name) {
    MessageDigest sha1;
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
    sha1.update(
        ByteBuffer.allocate(16)
            .putLong(NAMESPACE_URL.getMostSignificantBits())
            .putLong(NAMESPACE_URL.getLeastSignificantBits())
            .array());
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = hash.getLong() & ~0xF000L | VERSION_5;
    long least = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(most, least);
  }
}
