package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * Groups the names of a document by entity: full names first, then the short forms that they
 * license (family name, given name, acronym, leading or closing words). Precise rules before broad
 * ones, after Lee et al. 2013, "Deterministic coreference resolution based on entity-centric,
 * precision-ranked rules".
 */
final class NameClustering {

  /** How many look-alikes of one name are compared; bounds the work on degenerate texts. */
  private static final int LOOK_ALIKES = 24;

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> COMPANY_FORMS =
      Set.of(
          "inc",
          "corp",
          "corporation",
          "co",
          "ltd",
          "llc",
          "plc",
          "ag",
          "sa",
          "nv",
          "gmbh",
          "company",
          "limited",
          "incorporated",
          "lp",
          "llp");
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "de", "at");

  private final ReferenceLexicon lexicon;
  private final Gazetteer gazetteer;

  NameClustering(ReferenceLexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The clusters of these names, in order of their first mention. */
  List<NameCluster> cluster(List<NameMention> names, String text) {
    return new Run(text).cluster(names);
  }

  private final class Run {

    private final String text;
    private final List<NameCluster> clusters = new ArrayList<>();
    private final Map<String, NameCluster> known = new HashMap<>();
    private final Map<String, List<NameCluster>> persons = new HashMap<>();
    private final Map<String, List<NameCluster>> others = new HashMap<>();
    private final Map<String, NameCluster> abbreviations = new HashMap<>();
    private final Map<NameMention, NameCluster> assigned = new HashMap<>();

    Run(String text) {
      this.text = text;
    }

    List<NameCluster> cluster(List<NameMention> given) {
      List<NameMention> names = oneTypeEach(given);
      Map<List<String>, List<NameMention>> fullPersons = new LinkedHashMap<>();
      Map<String, List<NameMention>> fullOthers = new LinkedHashMap<>();
      for (NameMention name : names) {
        if (name.key() == null) {
          List<String> words = essential(name);
          if (name.type() != Type.PERSON) {
            fullOthers
                .computeIfAbsent(kind(name) + String.join(" ", words), _ -> new ArrayList<>())
                .add(name);
          } else if (words.size() > 1) {
            fullPersons.computeIfAbsent(words, _ -> new ArrayList<>()).add(name);
          }
        }
      }
      fullPersons.entrySet().stream()
          .sorted(Comparator.comparingInt(entry -> -entry.getKey().size()))
          .forEach(entry -> person(entry.getKey(), entry.getValue()));
      names.stream().filter(name -> name.key() != null).forEach(this::known);
      abbreviations(names);
      fullOthers.values().stream()
          .sorted(Comparator.comparingInt(group -> -essential(group.getFirst()).size()))
          .forEach(this::other);
      for (NameMention name : names) {
        NameCluster cluster = assigned.get(name);
        if (cluster == null) {
          cluster = shortPerson(name);
          assigned.put(name, cluster);
        }
        cluster.add(name);
      }
      return clusters.stream()
          .filter(cluster -> !cluster.mentions().isEmpty())
          .sorted(Comparator.comparingInt(cluster -> cluster.mentions().getFirst().start()))
          .toList();
    }

    /** One name has one type in a document: the one that it has most often. */
    private List<NameMention> oneTypeEach(List<NameMention> names) {
      Map<String, Map<Type, Integer>> votes = new HashMap<>();
      Set<String> families = new java.util.HashSet<>();
      for (NameMention name : names) {
        if (name.key() == null) {
          votes
              .computeIfAbsent(String.join(" ", name.words()), _ -> new EnumMap<>(Type.class))
              .merge(name.type(), 1, Integer::sum);
          if (name.type() == Type.PERSON && name.words().size() > 1) {
            families.add(essential(name).getLast());
          }
        }
      }
      List<NameMention> result = new ArrayList<>(names.size());
      for (NameMention name : names) {
        Map<Type, Integer> types = votes.get(String.join(" ", name.words()));
        if (name.key() != null || types == null) {
          result.add(name);
          continue;
        }
        Type type = name.type();
        if (name.words().size() == 1 && families.contains(name.words().getFirst())) {
          type = Type.PERSON;
        } else {
          for (Map.Entry<Type, Integer> vote : types.entrySet()) {
            if (vote.getValue() > types.getOrDefault(type, 0)) {
              type = vote.getKey();
            }
          }
        }
        result.add(type == name.type() ? name : name.as(type));
      }
      return result;
    }

    private String kind(NameMention name) {
      return name.type() + ":";
    }

    private NameCluster open(List<String> words) {
      NameCluster cluster = new NameCluster(words);
      clusters.add(cluster);
      return cluster;
    }

    // ---- entities that are known beyond the article

    private void known(NameMention name) {
      String key = name.key();
      if (key.startsWith("institution:")) {
        if (name.owner() == null) {
          // "the ministry's" owner is the one last spoken of.
          NameCluster latest = known.get(key);
          if (latest == null) {
            latest = known.computeIfAbsent(key + "@", _ -> open(name.words()));
          }
          assigned.put(name, latest);
          return;
        }
        NameCluster cluster =
            known.computeIfAbsent(key + "@" + name.owner(), _ -> open(name.words()));
        known.put(key, cluster);
        assigned.put(name, cluster);
        return;
      }
      assigned.put(name, known.computeIfAbsent(key, _ -> open(name.words())));
    }

    // ---- persons

    private List<String> essential(NameMention name) {
      List<String> words = name.words();
      if (name.type() == Type.PERSON || words.isEmpty()) {
        return words;
      }
      int from = words.size() > 1 && words.getFirst().equals("the") ? 1 : 0;
      int to = words.size();
      while (to > from + 1 && COMPANY_FORMS.contains(words.get(to - 1))) {
        to--;
      }
      return words.subList(from, to);
    }

    private void person(List<String> words, List<NameMention> group) {
      List<String> bare = withoutGeneration(words);
      if (bare.size() < 2) {
        return;
      }
      NameCluster match = null;
      List<NameCluster> alike = new ArrayList<>(at(persons, Spelling.skeleton(bare.getLast())));
      alike.addAll(at(persons, "^" + bare.getFirst()));
      for (NameCluster cluster : alike) {
        if (compatible(cluster.fullest(), words)
            && !cluster.sex().conflicts(sex(words, group.getFirst()))) {
          match = cluster;
          break;
        }
      }
      if (match == null) {
        match = open(words);
        Sex sex = sex(words, group.getFirst());
        for (NameMention mention : group) {
          sex = mention.sex() == Sex.UNKNOWN ? sex : mention.sex();
        }
        match.sex(sex);
        index(persons, Spelling.skeleton(bare.getLast()), match);
        index(persons, "^" + bare.getFirst(), match);
      }
      for (NameMention mention : group) {
        assigned.put(mention, match);
      }
    }

    private Sex sex(List<String> words, NameMention mention) {
      return mention.sex() != Sex.UNKNOWN ? mention.sex() : lexicon.givenName(words.getFirst());
    }

    private List<String> withoutGeneration(List<String> words) {
      return GENERATIONS.contains(words.getLast()) ? words.subList(0, words.size() - 1) : words;
    }

    private boolean compatible(List<String> longer, List<String> shorter) {
      if (GENERATIONS.contains(longer.getLast()) != GENERATIONS.contains(shorter.getLast())) {
        return false;
      }
      List<String> a = withoutGeneration(longer);
      List<String> b = withoutGeneration(shorter);
      if (a.size() < b.size()) {
        List<String> swap = a;
        a = b;
        b = swap;
      }
      boolean given = lexicon.sameGivenName(a.getFirst(), b.getFirst());
      boolean family =
          Spelling.same(a.getLast(), b.getLast())
              || (a.getFirst().equals(b.getFirst())
                  && a.getLast().length() > 5
                  && Spelling.near(a.getLast(), b.getLast()));
      if (given && family) {
        if (b.size() == 2 || a.size() == 2) {
          return true;
        }
        String middleA = a.get(1);
        String middleB = b.get(1);
        return middleA.charAt(0) == middleB.charAt(0);
      }
      if (b.size() >= 2 && b.size() < a.size()) {
        return a.subList(a.size() - b.size(), a.size()).equals(b)
            || a.subList(0, b.size()).equals(b);
      }
      return false;
    }

    /**
     * The person whom a single word names: the one with that family or given name last spoken of.
     */
    private NameCluster shortPerson(NameMention name) {
      List<String> words = withoutGeneration(name.words());
      String word = words.isEmpty() ? "" : words.getLast();
      NameCluster best = null;
      int bestRank = 0;
      for (NameCluster cluster : at(persons, Spelling.skeleton(word))) {
        String family = withoutGeneration(cluster.fullest()).getLast();
        if (Spelling.same(family, word) && !cluster.sex().conflicts(name.sex())) {
          int rank = cluster.latest() >= 0 ? 3 : 2;
          if (best == null
              || rank > bestRank
              || (rank == bestRank && cluster.latest() > best.latest())) {
            best = cluster;
            bestRank = rank;
          }
        }
      }
      if (best == null && name.sex() == Sex.UNKNOWN) {
        for (NameCluster cluster : at(persons, "^" + word)) {
          if (best == null || cluster.latest() > best.latest()) {
            best = cluster;
          }
        }
      }
      if (best == null) {
        best =
            known.computeIfAbsent(
                name.type()
                    + " "
                    + String.join(" ", words)
                    + (name.sex() == Sex.UNKNOWN ? "" : name.sex()),
                _ -> open(name.words()));
        if (best.sex() == Sex.UNKNOWN && !words.isEmpty()) {
          best.sex(lexicon.givenName(words.getFirst()));
        }
      }
      return best;
    }

    // ---- organisations, places, events, products

    /** "State Emergency Service (SES)": the brackets tell. */
    private void abbreviations(List<NameMention> names) {
      for (int i = 1; i < names.size(); i++) {
        NameMention full = names.get(i - 1);
        NameMention brief = names.get(i);
        Sentence sentence = full.sentence();
        if (sentence == brief.sentence()
            && brief.first() == full.last() + 2
            && sentence.token(full.last() + 1).text().equals("(")
            && brief.first() == brief.last()
            && full.last() > full.first()
            && abbreviates(brief.text(text), full.text(text))) {
          abbreviations.put(essentialKey(brief), bracketOwner(full, brief));
        }
      }
    }

    private NameCluster bracketOwner(NameMention full, NameMention brief) {
      NameCluster cluster = assigned.get(full);
      if (cluster == null) {
        cluster = open(full.words());
        assigned.put(full, cluster);
        indexOther(full, cluster);
      }
      if (assigned.get(brief) == null) {
        assigned.put(brief, cluster);
      }
      return cluster;
    }

    private String essentialKey(NameMention name) {
      return String.join(" ", essential(name));
    }

    private boolean abbreviates(String brief, String full) {
      if (brief.isEmpty() || !brief.equals(brief.toUpperCase(Locale.ROOT))) {
        return false;
      }
      String letters = full.toUpperCase(Locale.ROOT);
      int at = 0;
      for (char c : brief.toCharArray()) {
        if (Character.isLetter(c)) {
          at = letters.indexOf(c, at);
          if (at < 0) {
            return false;
          }
          at++;
        }
      }
      return true;
    }

    private void other(List<NameMention> group) {
      NameMention name = group.getFirst();
      List<String> words = essential(name);
      if (words.isEmpty()) {
        return;
      }
      NameCluster cluster = null;
      for (NameMention mention : group) {
        if (assigned.get(mention) != null) {
          cluster = assigned.get(mention);
        }
      }
      if (cluster == null) {
        cluster = abbreviations.get(String.join(" ", words));
      }
      if (cluster == null && (name.type() == Type.ORGANIZATION || name.type() == Type.PLACE)) {
        cluster = fuller(words, name);
      }
      if (cluster == null) {
        cluster = open(words);
      }
      indexOther(name, cluster);
      for (NameMention mention : group) {
        assigned.putIfAbsent(mention, cluster);
      }
    }

    private void indexOther(NameMention name, NameCluster cluster) {
      List<String> words = essential(name);
      String kind = kind(name);
      index(others, kind + "=" + String.join(" ", words), cluster);
      index(others, kind + "^" + words.getFirst(), cluster);
      index(others, kind + "$" + words.getLast(), cluster);
      if (words.size() > 1) {
        StringBuilder all = new StringBuilder();
        StringBuilder major = new StringBuilder();
        for (String word : words) {
          all.append(word.charAt(0));
          if (!SMALL.contains(word)) {
            major.append(word.charAt(0));
          }
        }
        index(others, "#" + all, cluster);
        if (!major.toString().contentEquals(all)) {
          index(others, "#" + major, cluster);
        }
      }
    }

    /** The one longer name that this may be short for; null when there is none or more than one. */
    private NameCluster fuller(List<String> words, NameMention name) {
      String kind = kind(name);
      List<NameCluster> equal = at(others, kind + "=" + String.join(" ", words));
      if (!equal.isEmpty()) {
        return equal.getFirst();
      }
      String surface = name.text(text).replace(".", "");
      if (words.size() == 1
          && surface.length() >= 2
          && surface.length() <= 8
          && surface.equals(surface.toUpperCase(Locale.ROOT))) {
        return only(at(others, "#" + words.getFirst()));
      }
      if (name.type() != Type.ORGANIZATION) {
        return null;
      }
      List<NameCluster> fits = new ArrayList<>();
      String first = words.getFirst();
      boolean common =
          words.size() == 1
              && (lexicon.institutional(first)
                  || lexicon.group(first) != null
                  || gazetteer.lookup(first).isPresent()
                  || gazetteer.countryOf(first).isPresent());
      for (NameCluster cluster : at(others, kind + "^" + first)) {
        List<String> full = cluster.fullest();
        if (!common
            && full.size() > words.size()
            && full.subList(0, words.size()).equals(words)
            && !fits.contains(cluster)) {
          fits.add(cluster);
        }
      }
      if (words.size() > 1) {
        for (NameCluster cluster : at(others, kind + "$" + words.getLast())) {
          List<String> full = cluster.fullest();
          if (full.size() > words.size()
              && full.subList(full.size() - words.size(), full.size()).equals(words)
              && !fits.contains(cluster)) {
            fits.add(cluster);
          }
        }
      }
      return only(fits);
    }

    private NameCluster only(List<NameCluster> fits) {
      return fits.size() == 1 ? fits.getFirst() : null;
    }

    private List<NameCluster> at(Map<String, List<NameCluster>> index, String key) {
      return index.getOrDefault(key, List.of());
    }

    private void index(Map<String, List<NameCluster>> index, String key, NameCluster cluster) {
      List<NameCluster> list = index.computeIfAbsent(key, _ -> new ArrayList<>(2));
      if (list.size() < LOOK_ALIKES && !list.contains(cluster)) {
        list.add(cluster);
      }
    }
  }
}
