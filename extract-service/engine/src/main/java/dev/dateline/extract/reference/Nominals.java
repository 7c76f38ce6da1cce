package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Denotation;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * Finds the named entity that a definite noun phrase refers to ("the envoy", "the Ukrainian
 * leader", "the ministry"): one that the document has described so, or whose name ends so. Where
 * more than one fits, or a modifier says something new, it finds none.
 */
final class Nominals {

  private static final int WINDOW = 2;
  private static final int MOST = 16;

  private final ReferenceLexicon lexicon;
  private final Descriptions descriptions;
  private final Map<String, Set<Participant>> byRole = new HashMap<>();
  private final Map<String, Set<Participant>> byClass = new HashMap<>();

  Nominals(
      ReferenceLexicon lexicon, Descriptions descriptions, Iterable<Participant> participants) {
    this.lexicon = lexicon;
    this.descriptions = descriptions;
    for (Participant participant : participants) {
      for (String noun : participant.roleNouns) {
        put(byRole, noun, participant);
        lexicon.classes(noun).forEach(kind -> put(byClass, kind, participant));
      }
      List<String> name = participant.names.fullest();
      if (participant.type != Type.PERSON && participant.type != Type.NORP && name.size() > 1) {
        put(byRole, name.getLast(), participant);
      } else if (participant.type == Type.ORGANIZATION && lexicon.institutional(name.getLast())) {
        put(byRole, name.getLast(), participant);
      }
    }
  }

  private static void put(Map<String, Set<Participant>> map, String key, Participant participant) {
    Set<Participant> set = map.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    if (set.size() < MOST) {
      set.add(participant);
    }
  }

  /**
   * The participant, mentioned before, that a common noun refers to; null when there is none or no
   * certainty.
   *
   * @param recent what was mentioned, latest last
   */
  Participant referent(Sentence sentence, Token noun, List<Participant> recent) {
    if (Syntax.plural(noun) || !noun.upos().equals("NOUN")) {
      return null;
    }
    Set<String> countries = new HashSet<>();
    List<String> modifiers = new ArrayList<>();
    if (!definite(sentence, noun, countries, modifiers)) {
      return null;
    }
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    Denotation denotation = lexicon.denotation(lemma);
    Sex sex = lexicon.sex(lemma);
    List<Participant> fits = new ArrayList<>();
    for (Participant participant : byRole.getOrDefault(lemma, Set.of())) {
      if (fits(participant, denotation, sex, countries, modifiers)) {
        fits.add(participant);
      }
    }
    if (!fits.isEmpty()) {
      return one(fits, sentence);
    }
    if (!countries.isEmpty()) {
      for (String kind : lexicon.classes(lemma)) {
        for (Participant participant : byClass.getOrDefault(kind, Set.of())) {
          if (!fits.contains(participant)
              && fits(participant, denotation, sex, countries, modifiers)) {
            fits.add(participant);
          }
        }
      }
      return one(fits, sentence);
    }
    if (!modifiers.isEmpty()) {
      return null;
    }
    return near(sentence, lemma, denotation, sex, recent);
  }

  /** Whether the phrase picks out something known; gathers what its modifiers say. */
  private boolean definite(
      Sentence sentence, Token noun, Set<String> countries, List<String> modifiers) {
    boolean definite = false;
    for (Token child : Syntax.children(sentence, noun)) {
      switch (child.baseRelation()) {
        case "det" -> {
          String lemma = child.lemma();
          if (!lemma.equals("the") && !lemma.equals("this") && !lemma.equals("that")) {
            return false;
          }
          definite = true;
        }
        case "amod", "compound", "nmod" -> {
          var country = descriptions.country(child.text());
          if (country.isPresent()) {
            countries.add(country.get());
            definite |= child.relation().equals("nmod:poss");
          } else if (child.relation().equals("nmod:poss")) {
            return false;
          } else if (!child.lemma().endsWith("year-old")) {
            modifiers.add(child.lemma().toLowerCase(Locale.ROOT));
          }
        }
        case "nummod", "acl", "conj", "appos" -> {
          return false;
        }
        default -> {}
      }
    }
    return definite;
  }

  private boolean fits(
      Participant participant,
      Denotation denotation,
      Sex sex,
      Set<String> countries,
      List<String> modifiers) {
    if (participant.mentions == 0 || participant.sex.conflicts(sex)) {
      return false;
    }
    if ((denotation == Denotation.PERSON) != (participant.denotation == Denotation.PERSON)) {
      return false;
    }
    if ((denotation == Denotation.PLACE && participant.denotation != Denotation.PLACE)
        || (denotation == Denotation.ORGANIZATION && !institutionOrSite(participant))) {
      return false;
    }
    if (!countries.isEmpty() && participant.countries.stream().noneMatch(countries::contains)) {
      return false;
    }
    for (String modifier : modifiers) {
      boolean said =
          participant.names.fullest().contains(modifier)
              || participant.descriptions.stream()
                  .anyMatch(d -> d.toLowerCase(Locale.ROOT).contains(modifier));
      if (!said) {
        return false;
      }
    }
    return true;
  }

  private static boolean institutionOrSite(Participant participant) {
    return participant.denotation == Denotation.ORGANIZATION
        || participant.denotation == Denotation.PLACE;
  }

  /** The only one, or the only one that was mentioned lately; else null. */
  private static Participant one(List<Participant> fits, Sentence sentence) {
    if (fits.size() == 1) {
      return fits.getFirst();
    }
    Participant late = null;
    for (Participant participant : fits) {
      if (participant.sentence.index() >= sentence.index() - WINDOW) {
        if (late != null) {
          return null;
        }
        late = participant;
      }
    }
    return late;
  }

  /** "The man", "the company", "the country": the only one of its kind in the sentences around. */
  private Participant near(
      Sentence sentence, String lemma, Denotation denotation, Sex sex, List<Participant> recent) {
    Set<String> classes = lexicon.classes(lemma);
    boolean person = denotation == Denotation.PERSON && sex != Sex.UNKNOWN && classes.isEmpty();
    boolean organization =
        denotation == Denotation.ORGANIZATION
            && (classes.contains("company") || classes.contains("group"));
    boolean country = classes.contains("country") && denotation == Denotation.PLACE;
    if (!person && !organization && !country) {
      return null;
    }
    Participant only = null;
    for (int i = recent.size() - 1; i >= 0 && i >= recent.size() - 60; i--) {
      Participant participant = recent.get(i);
      if (participant.sentence.index() < sentence.index() - 1) {
        break;
      }
      boolean kind =
          person
              ? participant.person()
              : organization
                  ? participant.denotation == Denotation.ORGANIZATION && !participant.plural
                  : participant.isNamed() && participant.countryName();
      if (!kind || participant == only) {
        continue;
      }
      if (only != null) {
        return null;
      }
      only = participant;
    }
    if (only == null || !only.isNamed()) {
      return null;
    }
    return person && only.sex != sex ? null : only;
  }
}
