package dev.dateline.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.dateline.query.domain.ArticleProfile;
import dev.dateline.query.domain.Storylines;

/**
 * Hashes by which close articles find each other in an index. Time is divided into spans of {@link
 * Storylines#WINDOW}, so that what is found does not grow with the archive: close articles are in
 * one span or in two that follow each other. That two keys have one hash is unlikely and does no
 * harm, as articles are compared afterwards.
 */
final class Buckets {

  private Buckets() {}

  /** The buckets that an article is in. */
  static Long[] of(ArticleProfile profile) {
    return within(profile, 0);
  }

  /** The buckets that articles close to it may be in. */
  static Long[] near(ArticleProfile profile) {
    return within(profile, 1);
  }

  private static Long[] within(ArticleProfile profile, int spans) {
    long span = span(profile.publishedAt());
    return profile.keys().stream()
        .flatMap(
            key ->
                LongStream.rangeClosed(span - spans, span + spans)
                    .mapToObj(each -> hash(each + "|" + key)))
        .toArray(Long[]::new);
  }

  private static long span(Instant publishedAt) {
    return Math.floorDiv(publishedAt.getEpochSecond(), Storylines.WINDOW.toSeconds());
  }

  private static long hash(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
  }
}
