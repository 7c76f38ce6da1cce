package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Extension;
import dev.dateline.extract.reference.ReferenceLexicon.Seat;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;
import dev.dateline.extract.reference.ReferenceLexicon.Title;

/**
 * Finds the names of a document as they count for reference: trimmed of titles, articles and
 * possessive endings, lengthened by the noun that belongs to them ("Kursk region"), and with what
 * the gazetteer knows of them.
 */
final class NameCollector {

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "s", "in", "on");

  private final ReferenceLexicon lexicon;
  private final Gazetteer gazetteer;
  private final Metonymy metonymy;
  private final OverlookedNames overlooked;

  NameCollector(ReferenceLexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.metonymy = new Metonymy(lexicon);
    this.overlooked = new OverlookedNames(lexicon, gazetteer);
  }

  /** All names in order of the text; a name within a longer one follows it. */
  List<NameMention> collect(Document document) {
    Set<String> persons = new HashSet<>();
    List<List<NamedEntity>> recognised = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<NamedEntity> names = overlooked.add(sentence);
      recognised.add(names);
      for (NamedEntity name : names) {
        if (name.type() == Type.PERSON && name.last() > name.first()) {
          for (int i = name.first(); i <= name.last(); i++) {
            persons.add(sentence.token(i).text());
          }
        }
      }
    }
    List<NameMention> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<NamedEntity> all =
          overlooked.addPersons(sentence, recognised.get(sentence.index()), persons);
      for (NamedEntity name : all) {
        collect(document.text(), sentence, placeNotPerson(sentence, name, persons), names);
      }
    }
    return names;
  }

  /** "Russia" is no person where none of that name is spoken of. */
  private NamedEntity placeNotPerson(Sentence sentence, NamedEntity name, Set<String> persons) {
    if (name.type() != Type.PERSON || name.last() > name.first()) {
      return name;
    }
    String word = sentence.token(name.first()).text();
    boolean place =
        !persons.contains(word)
            && lexicon.givenName(lexicon.spelling().key(word)) == Sex.UNKNOWN
            && gazetteer.lookup(word).isPresent();
    return place ? new NamedEntity(Type.PLACE, name.first(), name.last()) : name;
  }

  private void collect(String text, Sentence sentence, NamedEntity name, List<NameMention> out) {
    int first = name.first();
    int last = name.last();
    while (last > first && trailing(sentence.token(last))) {
      last--;
    }
    while (first < last && leading(sentence.token(first))) {
      first++;
    }
    Sex sex = Sex.UNKNOWN;
    if (name.type() == Type.PERSON) {
      boolean role = false;
      while (first <= last) {
        Title title = lexicon.title(sentence.token(first).text());
        if (title == null
            || (first == last && name.first() == first && first > 0 && !title.role())) {
          break;
        }
        sex = title.sex() == Sex.UNKNOWN ? sex : title.sex();
        role = true;
        first++;
      }
      if (first > last) {
        return; // "the President": a nominal
      }
      if (!role && first > 0) {
        Title title = lexicon.title(sentence.token(first - 1).text());
        if (title != null) {
          sex = title.sex();
        }
      }
    }
    String surface = text.substring(sentence.token(first).start(), sentence.token(last).end());
    if (surface.chars().noneMatch(Character::isLetter)) {
      return;
    }
    NameMention plain = mention(sentence, first, last, name.type(), surface, sex);
    NameMention longer = extended(text, sentence, plain);
    if (longer == null) {
      out.add(plain);
    } else {
      out.add(longer);
      if (plain.type() != longer.type()) {
        out.add(plain);
      }
    }
  }

  private static boolean trailing(Token token) {
    return token.xpos().equals("POS")
        || token.upos().equals("PUNCT")
        || token.text().equals("'s")
        || token.text().equals("’s");
  }

  private static boolean leading(Token token) {
    return token.upos().equals("PUNCT") || token.text().equalsIgnoreCase("the");
  }

  private NameMention mention(
      Sentence sentence, int first, int last, Type type, String surface, Sex sex) {
    int head = Syntax.head(sentence, first, last);
    List<String> words = lexicon.spelling().words(surface);
    boolean person = type == Type.PERSON && last > first;
    if (!person) {
      Seat seat = lexicon.seat(surface);
      Optional<Gazetteer.Country> country = gazetteer.countryNamed(surface);
      Optional<Gazetteer.Entry> place = gazetteer.lookup(surface);
      boolean capital = place.isPresent() && place.get().kind() == Gazetteer.Kind.CAPITAL;
      if (capital && metonymy.government(sentence, head)) {
        if (seat != null) {
          return seat(sentence, first, last, head, words, sex, seat);
        }
        return country(sentence, first, last, head, words, place.get().countryCode());
      }
      if (seat != null && !capital) {
        return seat(sentence, first, last, head, words, sex, seat);
      }
      boolean adjective = type == Type.NORP || (type != Type.PLACE && type != Type.PERSON);
      Optional<String> nationality = gazetteer.nationality(surface);
      if (nationality.isPresent() && (adjective || country.isEmpty() && type != Type.PERSON)) {
        return new NameMention(
            sentence,
            first,
            last,
            head,
            Type.NORP,
            words,
            sex,
            null,
            "norp:" + nationality.get(),
            nationality.get());
      }
      if (type != Type.PERSON && country.isPresent()) {
        return country(sentence, first, last, head, words, country.get().code());
      }
      if ((type == Type.PLACE || type == Type.FACILITY) && place.isPresent()) {
        return new NameMention(
            sentence,
            first,
            last,
            head,
            Type.PLACE,
            words,
            sex,
            null,
            "place:" + place.get().name(),
            place.get().name());
      }
      if (type == Type.ORGANIZATION) {
        NameMention institution = institution(sentence, first, last, head, words, surface);
        if (institution != null) {
          return institution;
        }
      }
    }
    return new NameMention(
        sentence,
        first,
        last,
        head,
        type == Type.FACILITY ? Type.PLACE : type,
        words,
        sex,
        null,
        null,
        null);
  }

  /** "Downing Street": the institution that has its seat there. */
  private static NameMention seat(
      Sentence sentence, int first, int last, int head, List<String> words, Sex sex, Seat seat) {
    return new NameMention(
        sentence,
        first,
        last,
        head,
        Type.ORGANIZATION,
        words,
        sex,
        null,
        "seat:" + seat.name(),
        seat.name());
  }

  private NameMention country(
      Sentence sentence, int first, int last, int head, List<String> words, String code) {
    Gazetteer.Country country = gazetteer.country(code).orElseThrow();
    return new NameMention(
        sentence,
        first,
        last,
        head,
        Type.PLACE,
        words,
        Sex.UNKNOWN,
        null,
        "country:" + code,
        country.name());
  }

  /**
   * "Defense Ministry", "Russian Air Force", "Ministry of Defence of Ukraine": one for each owner.
   */
  private NameMention institution(
      Sentence sentence, int first, int last, int head, List<String> words, String surface) {
    String owner = null;
    List<String> core = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    for (int i = first; i <= last; i++) {
      String word = sentence.token(i).text();
      Optional<Gazetteer.Country> country =
          gazetteer.countryOf(word).or(() -> gazetteer.countryNamed(word));
      if (country.isPresent() && owner == null) {
        owner = country.get().code();
        continue;
      }
      String key = lexicon.spelling().key(word);
      if (key.isEmpty() || SMALL.contains(key)) {
        if (!trailing(sentence.token(i)) && !key.equals("the")) {
          shown.append(shown.isEmpty() ? "" : " ").append(word);
        }
        continue;
      }
      if (!lexicon.institutional(key)) {
        return null;
      }
      core.add(key);
      shown.append(shown.isEmpty() ? "" : " ").append(word);
    }
    if (core.isEmpty()) {
      return null;
    }
    if (owner == null) {
      owner = ownerBeside(sentence, first, last, head);
    }
    core.sort(null);
    String name = shown.toString().replaceAll("( (of|the|and|for|in|on))+$", "").trim();
    String canonical = surface;
    if (owner != null) {
      Gazetteer.Country country = gazetteer.country(owner).orElseThrow();
      canonical = (country.adjective() == null ? country.name() : country.adjective()) + " " + name;
    }
    return new NameMention(
        sentence,
        first,
        last,
        head,
        Type.ORGANIZATION,
        core,
        Sex.UNKNOWN,
        owner,
        "institution:" + String.join(" ", core),
        canonical);
  }

  private String ownerBeside(Sentence sentence, int first, int last, int head) {
    int before = first - 1;
    if (before >= 0 && trailing(sentence.token(before))) {
      before--;
    }
    // "Russia's Defense Ministry", "the Russian ministry": up to two adjectives may stand between.
    for (int i = before; i >= Math.max(0, before - 2); i--) {
      Token token = sentence.token(i);
      Optional<Gazetteer.Country> country = countryAt(sentence, i);
      if (country.isPresent()) {
        return country.get().code();
      }
      if (!token.upos().equals("ADJ") && !token.upos().equals("PROPN")) {
        break;
      }
    }
    for (Token child : Syntax.children(sentence, sentence.token(head))) {
      if (child.index() > last && child.is("nmod")) {
        Optional<Gazetteer.Country> country = countryAt(sentence, child.index());
        if (country.isPresent()) {
          return country.get().code();
        }
      }
    }
    return null;
  }

  private Optional<Gazetteer.Country> countryAt(Sentence sentence, int index) {
    String word = sentence.token(index).text();
    Optional<Gazetteer.Country> country =
        gazetteer.countryOf(word).or(() -> gazetteer.countryNamed(word));
    if (country.isEmpty()) {
      return gazetteer
          .lookup(word)
          .filter(entry -> entry.kind() == Gazetteer.Kind.CAPITAL)
          .flatMap(entry -> gazetteer.country(entry.countryCode()));
    }
    return country;
  }

  private NameMention extended(String text, Sentence sentence, NameMention name) {
    int next = name.last() + 1;
    if (next >= sentence.size()) {
      return null;
    }
    Token noun = sentence.token(next);
    if (!noun.xpos().startsWith("NN")) {
      return null;
    }
    Extension extension = lexicon.extension(noun.text().toLowerCase(Locale.ROOT));
    if (extension != null
        && name.key() != null
        && name.key().startsWith("country:")
        && noun.lemma().equals("regime")) {
      // "the Kiev regime" is the government that "Kiev" stands for.
      return new NameMention(
          sentence,
          name.first(),
          next,
          next,
          name.type(),
          name.words(),
          Sex.UNKNOWN,
          null,
          name.key(),
          name.canonical());
    }
    if (extension == null || !extension.of().contains(name.type())) {
      return null;
    }
    if (noun.head() == name.head() && !noun.is("flat")) {
      return null;
    }
    String surface = text.substring(name.start(), noun.end());
    if (name.type() == Type.PLACE && extension.whole() == Type.PLACE) {
      Optional<Gazetteer.Entry> known = gazetteer.lookup(surface);
      String canonical =
          known
              .map(Gazetteer.Entry::name)
              .orElse(name.canonical() == null ? null : name.canonical() + " " + noun.text());
      String key = canonical == null ? null : "place:" + canonical;
      return new NameMention(
          sentence,
          name.first(),
          next,
          next,
          Type.PLACE,
          lexicon.spelling().words(surface),
          Sex.UNKNOWN,
          null,
          key,
          canonical);
    }
    if (name.key() != null && name.key().startsWith("norp:") || name.type() == Type.PLACE) {
      // "Russian forces" and "Russia forces" are one.
      Optional<Gazetteer.Country> country =
          name.type() == Type.PLACE
              ? gazetteer.countryNamed(name.canonical() == null ? "" : name.canonical())
              : gazetteer.countryOf(name.canonical());
      if (country.isEmpty()) {
        return null;
      }
      String core = lexicon.spelling().key(noun.text());
      return new NameMention(
          sentence,
          name.first(),
          next,
          next,
          extension.whole(),
          List.of(core),
          Sex.UNKNOWN,
          country.get().code(),
          "institution:" + core,
          (country.get().adjective() == null ? country.get().name() : country.get().adjective())
              + " "
              + noun.text());
    }
    if (name.type() == Type.PLACE || name.type() == Type.NORP) {
      return null;
    }
    return new NameMention(
        sentence,
        name.first(),
        next,
        next,
        extension.whole(),
        lexicon.spelling().words(surface),
        Sex.UNKNOWN,
        null,
        null,
        null);
  }
}
