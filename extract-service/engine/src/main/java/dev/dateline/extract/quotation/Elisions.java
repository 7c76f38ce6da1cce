package dev.dateline.extract.quotation;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dateline.extract.lexicon.TsvResource;

/** Words that an apostrophe starts: 'em, 'til, '90s. */
final class Elisions {

  private static final Set<String> WORDS =
      TsvResource.rows(Elisions.class, "elisions.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private Elisions() {}

  /** Whether the word at an offset is written with an apostrophe before it. */
  static boolean startsAt(String text, int start, int limit) {
    int end = start;
    while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end - start >= 2 && Character.isDigit(text.charAt(start))) {
      char last = text.charAt(end - 1);
      return end - start <= 3 && (last == 's' || Character.isDigit(last));
    }
    return WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
