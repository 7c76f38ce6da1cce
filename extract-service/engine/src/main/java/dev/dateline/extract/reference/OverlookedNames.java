package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * Adds names that the recogniser left out though the tables or the document itself know them:
 * places and nationalities of the gazetteer, seats of power, proper nouns after a given name or a
 * title, abbreviations in brackets, family names of persons who are named in full elsewhere.
 */
final class OverlookedNames {

  private static final int LONGEST = 4;

  private final ReferenceLexicon lexicon;
  private final Gazetteer gazetteer;

  OverlookedNames(ReferenceLexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The names of a sentence with those that the tables know. */
  List<NamedEntity> add(Sentence sentence) {
    boolean[] taken = taken(sentence, sentence.names());
    List<NamedEntity> names = new ArrayList<>(sentence.names());
    int size = sentence.size();
    for (int first = 0; first < size; first++) {
      Token token = sentence.token(first);
      if (taken[first] || !capitalised(token)) {
        continue;
      }
      if (!proper(token)) {
        if (token.upos().equals("ADJ") && gazetteer.countryOf(token.text()).isPresent()) {
          names.add(new NamedEntity(Type.NORP, first, first));
        }
        continue;
      }
      int end = first;
      while (end + 1 < size
          && end - first < 7
          && !taken[end + 1]
          && proper(sentence.token(end + 1))
          && capitalised(sentence.token(end + 1))) {
        end++;
      }
      NamedEntity name = known(sentence, first, end, taken);
      if (name != null) {
        names.add(name);
        end = Math.max(end, name.last());
      }
      first = end;
    }
    bracketed(sentence, names, taken(sentence, names));
    names.sort(Comparator.comparingInt(NamedEntity::first));
    return names;
  }

  /** The name that a run of proper nouns is, or null. */
  private NamedEntity known(Sentence sentence, int first, int end, boolean[] taken) {
    String run = text(sentence, first, end);
    if (lexicon.seat(run) != null) {
      return new NamedEntity(Type.ORGANIZATION, first, end);
    }
    if (gazetteer.lookup(run).isPresent()) {
      return new NamedEntity(Type.PLACE, first, end);
    }
    if (first == end && gazetteer.countryOf(run).isPresent()) {
      return new NamedEntity(Type.NORP, first, end);
    }
    if (end + 1 < sentence.size() && !taken[end + 1]) {
      ReferenceLexicon.Extension extension = lexicon.extension(sentence.token(end + 1).text());
      if (extension != null && extension.whole() == Type.PLACE) {
        return new NamedEntity(Type.PLACE, first, end);
      }
    }
    if (institution(sentence, first, end)) {
      return new NamedEntity(Type.ORGANIZATION, first, end);
    }
    Sex given = lexicon.givenName(lexicon.spelling().key(sentence.token(first).text()));
    if (end > first && end - first < LONGEST && given != Sex.UNKNOWN) {
      return new NamedEntity(Type.PERSON, first, end);
    }
    if (first > 0 && end - first < LONGEST && titled(sentence, first)) {
      return new NamedEntity(Type.PERSON, first, end);
    }
    return null;
  }

  private boolean institution(Sentence sentence, int first, int end) {
    int words = 0;
    for (int i = first; i <= end; i++) {
      String key = lexicon.spelling().key(sentence.token(i).text());
      boolean owner =
          i == first
              && (gazetteer.countryOf(key).isPresent() || gazetteer.countryNamed(key).isPresent());
      if (!owner) {
        if (!lexicon.institutional(key)) {
          return false;
        }
        words++;
      }
    }
    return words > 1;
  }

  private boolean titled(Sentence sentence, int first) {
    Token before = sentence.token(first - 1);
    if (lexicon.title(before.text()) != null && before.upos().equals("PROPN")) {
      return true;
    }
    // "Kremlin spokesman Dmitry Peskov": the parser sees one phrase.
    ReferenceLexicon.Role role = lexicon.role(before.lemma());
    return role != null
        && Syntax.noun(before)
        && !Syntax.plural(before)
        && (before.head() == first || sentence.token(first).head() == before.index());
  }

  /** "State Emergency Service (SES)". */
  private static void bracketed(Sentence sentence, List<NamedEntity> names, boolean[] taken) {
    List<NamedEntity> added = new ArrayList<>();
    for (NamedEntity name : names) {
      int bracket = name.last() + 1;
      if (name.last() > name.first()
          && bracket + 2 < sentence.size()
          && sentence.token(bracket).text().equals("(")
          && sentence.token(bracket + 2).text().equals(")")
          && abbreviation(sentence.token(bracket + 1).text())
          && !taken[bracket + 1]) {
        added.add(new NamedEntity(name.type(), bracket + 1, bracket + 1));
      }
    }
    names.addAll(added);
  }

  private static boolean abbreviation(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && Character.isLetter(word.charAt(0));
  }

  /** Those names, and the single words that are a family name of someone named in full. */
  List<NamedEntity> addPersons(Sentence sentence, List<NamedEntity> names, Set<String> persons) {
    boolean[] taken = taken(sentence, names);
    List<NamedEntity> added = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (!taken[token.index()]
          && proper(token)
          && token.text().length() > 2
          && persons.contains(token.text())
          && lexicon.givenName(lexicon.spelling().key(token.text())) == Sex.UNKNOWN
          && alone(sentence, token, taken)) {
        added.add(new NamedEntity(Type.PERSON, token.index(), token.index()));
      }
    }
    if (added.isEmpty()) {
      return names;
    }
    added.addAll(names);
    added.sort(Comparator.comparingInt(NamedEntity::first));
    return added;
  }

  private static boolean alone(Sentence sentence, Token token, boolean[] taken) {
    int before = token.index() - 1;
    int after = token.index() + 1;
    return (before < 0 || taken[before] || !proper(sentence.token(before)))
        && (after >= sentence.size() || taken[after] || !proper(sentence.token(after)));
  }

  private static boolean[] taken(Sentence sentence, List<NamedEntity> names) {
    boolean[] taken = new boolean[sentence.size()];
    for (NamedEntity name : names) {
      for (int i = name.first(); i <= name.last(); i++) {
        taken[i] = true;
      }
    }
    return taken;
  }

  private static boolean proper(Token token) {
    return token.upos().equals("PROPN");
  }

  private static boolean capitalised(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  private static String text(Sentence sentence, int first, int last) {
    StringBuilder out = new StringBuilder();
    for (int i = first; i <= last; i++) {
      out.append(i > first ? " " : "").append(sentence.token(i).text());
    }
    return out.toString();
  }
}
