package dev.dateline.extract.attribution;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.lexicon.TsvResource;

/** Nouns of persons and bodies that speak. */
final class Speakers {

  private static final Set<String> LEMMAS =
      TsvResource.rows(Speakers.class, "speakers.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private Speakers() {}

  static boolean contain(Token noun) {
    return LEMMAS.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }
}
