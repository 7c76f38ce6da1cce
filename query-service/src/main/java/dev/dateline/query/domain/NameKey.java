package dev.dateline.query.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the spellings of one name have in common. Of persons, whose names reach English newspapers
 * from other scripts, doubled letters and the many endings of Slavic surnames do not count:
 * "Zelenskyy", "Zelensky" and "Зеленський" have one key, as "Kirill" and "Kiril" have.
 */
final class NameKey {

  private static final Map<String, String> CYRILLIC = Tsv.read("cyrillic.tsv");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(iy|yi|ij|yj|ii|y|i|j)$");

  private NameKey() {}

  /** The key of a name; names of one type with one key are one. */
  static String of(Entity.Type type, String name) {
    String folded = latin(Wording.foldName(type, inOneScript(name)));
    return type == Entity.Type.PERSON
        ? Arrays.stream(folded.split(" ")).map(NameKey::spelling).collect(Collectors.joining(" "))
        : folded;
  }

  /** Of a name that is given in two scripts ("Mara Ilves / Мара Ілвес") the first. */
  private static String inOneScript(String name) {
    int slash = name.indexOf(" / ");
    return slash > 0 ? name.substring(0, slash) : name;
  }

  private static String spelling(String word) {
    return ENDING.matcher(DOUBLED.matcher(word).replaceAll("$1")).replaceAll("y");
  }

  private static String latin(String folded) {
    if (folded.chars().allMatch(c -> c < 0x250)) {
      return folded;
    }
    return folded
        .codePoints()
        .mapToObj(Character::toString)
        .filter(letter -> !letter.equals("ь") && !letter.equals("ъ"))
        .map(letter -> CYRILLIC.getOrDefault(letter, letter))
        .collect(Collectors.joining());
  }
}
