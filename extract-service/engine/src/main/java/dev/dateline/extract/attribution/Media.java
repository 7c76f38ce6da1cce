package dev.dateline.extract.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;

/** Nouns that name where something was said or written. */
final class Media {

  private static final Map<String, Boolean> OUTLET = new HashMap<>();

  static {
    for (String[] row : TsvResource.rows(Media.class, "media.tsv")) {
      OUTLET.putIfAbsent(row[0], row[1].equals("outlet"));
    }
  }

  private Media() {}

  static boolean isMedium(Token noun) {
    return OUTLET.containsKey(key(noun));
  }

  /** Whether it publishes what it is told, rather than being a form of speech itself. */
  static boolean isOutlet(Token noun) {
    return OUTLET.getOrDefault(key(noun), false);
  }

  private static String key(Token noun) {
    return noun.lemma().toLowerCase(Locale.ROOT);
  }
}
