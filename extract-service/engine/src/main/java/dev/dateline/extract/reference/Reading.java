package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity.Type;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.reference.Participant.Wording;
import dev.dateline.extract.reference.ReferenceLexicon.Denotation;

/** One document, read from its first to its last word; keeps what was spoken of. */
final class Reading {

  private final Document document;
  private final ReferenceLexicon lexicon;
  private final PronounModel.Chooser chooser;
  private final QuotationMarks quotations;
  private final Nominals nominals;

  private final Map<NameCluster, Participant> named = new LinkedHashMap<>();
  private final Map<Integer, Participant> at = new HashMap<>();
  private final Map<Integer, NameMention> nameHeads = new HashMap<>();
  private final Map<Integer, Participant> appositions = new HashMap<>();
  private final Map<String, Participant> repeated = new HashMap<>();
  private final Map<List<Participant>, Participant> coordinations = new HashMap<>();
  private final Map<Integer, Entities.Reference> antecedents = new HashMap<>();
  private final Set<Participant> inTitle = new HashSet<>();
  private final List<Participant> recent = new ArrayList<>();
  private final List<FirstPerson> firstPersons = new ArrayList<>();
  private int stamp;

  private record FirstPerson(Sentence sentence, Token token) {}

  Reading(
      Document document,
      String title,
      ReferenceLexicon lexicon,
      NameCollector collector,
      NameClustering clustering,
      Descriptions descriptions,
      PronounModel.Chooser chooser) {
    this.document = document;
    this.lexicon = lexicon;
    this.chooser = chooser;
    this.quotations = new QuotationMarks(document);
    List<NameMention> names = collector.collect(document);
    for (NameCluster cluster : clustering.cluster(names, document.text())) {
      named.put(cluster, Participant.named(cluster));
    }
    enterNames();
    describe(descriptions);
    if (title != null) {
      readTitle(title);
    }
    this.nominals = new Nominals(lexicon, descriptions, named.values());
    document.sentences().forEach(this::read);
    for (FirstPerson firstPerson : firstPersons) {
      resolveFirstPerson(firstPerson);
    }
  }

  private void enterNames() {
    Map<NameMention, Participant> bearers = new IdentityHashMap<>();
    List<NameMention> all = new ArrayList<>();
    for (Map.Entry<NameCluster, Participant> entry : named.entrySet()) {
      for (NameMention name : entry.getKey().mentions()) {
        bearers.put(name, entry.getValue());
        all.add(name);
      }
    }
    // Longer names first, so that a name within a name keeps its own tokens.
    all.sort(
        Comparator.comparingInt(NameMention::start)
            .thenComparing(Comparator.comparingInt(NameMention::end).reversed()));
    for (NameMention name : all) {
      Participant bearer = bearers.get(name);
      nameHeads.put(name.headToken().start(), name);
      for (int i = name.first(); i <= name.last(); i++) {
        at.put(name.sentence().token(i).start(), bearer);
      }
      bearer.references.add(
          new Entities.Reference(
              name.start(), name.end(), name.headToken().start(), Entity.Kind.NAME));
    }
  }

  private void describe(Descriptions descriptions) {
    for (Map.Entry<NameCluster, Participant> entry : named.entrySet()) {
      Participant bearer = entry.getValue();
      for (NameMention name : entry.getKey().mentions()) {
        descriptions.describe(
            document.text(),
            name,
            bearer,
            title -> at.putIfAbsent(title.start(), bearer),
            (sentence, noun) -> appositions.putIfAbsent(noun.start(), bearer));
      }
    }
  }

  private void readTitle(String title) {
    Set<String> words = new HashSet<>(lexicon.spelling().words(title));
    for (Participant participant : named.values()) {
      List<String> name = participant.names.fullest();
      if (!name.isEmpty() && words.contains(name.getLast())) {
        inTitle.add(participant);
      }
    }
  }

  private void read(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      NameMention name = nameHeads.get(token.start());
      if (name != null) {
        Participant participant = at.get(token.start());
        if (participant.type != Type.NORP || Syntax.noun(token)) {
          mention(
              participant, sentence, withRole(participant, sentence, token), Wording.NAME, null);
        }
      } else if (appositions.containsKey(token.start())) {
        Participant participant = appositions.get(token.start());
        refer(participant, sentence, token, Entity.Kind.NOMINAL);
        mention(participant, sentence, token, Wording.DEFINITE, null);
      } else if (!at.containsKey(token.start())) {
        if (token.upos().equals("PRON") || token.xpos().startsWith("W")) {
          pronoun(sentence, token);
        } else if (Syntax.noun(token)) {
          noun(sentence, token);
        }
      }
      if (token.is("conj") && token.head() >= 0 && lastConjunct(sentence, token)) {
        coordination(sentence, token);
      }
    }
  }

  /** "The envoy, Ana Ruiz, said": a name has the role of the noun that it stands beside. */
  private Token withRole(Participant participant, Sentence sentence, Token name) {
    if (!name.is("appos")) {
      return name;
    }
    Token noun = sentence.head(name);
    return at.get(noun.start()) == participant || appositions.get(noun.start()) == participant
        ? noun
        : name;
  }

  private void mention(
      Participant participant,
      Sentence sentence,
      Token token,
      Wording wording,
      PronounModel.Form form) {
    participant.mentioned(sentence, token, wording, form);
    recent.add(participant);
  }

  // ---- nouns

  private void noun(Sentence sentence, Token token) {
    switch (token.relation()) {
      case "compound",
          "flat",
          "fixed",
          "nmod:desc",
          "goeswith",
          "nmod:unmarked",
          "obl:unmarked" -> {
        return;
      }
      default -> {}
    }
    if (Syntax.child(sentence, token, "cop") != null) {
      return;
    }
    if (token.is("appos") && token.head() >= 0) {
      Participant same = at.get(sentence.head(token).start());
      if (same != null && !same.isNamed() && same.plural == Syntax.plural(token)) {
        at.put(token.start(), same);
        return;
      }
    }
    Participant participant = namedByComplement(sentence, token);
    if (participant == null) {
      participant = nominals.referent(sentence, token, recent);
    }
    if (participant != null) {
      refer(participant, sentence, token, Entity.Kind.NOMINAL);
      mention(participant, sentence, token, Wording.DEFINITE, null);
      return;
    }
    boolean plural = Syntax.plural(token);
    boolean definite = definite(sentence, token);
    String key = token.lemma().toLowerCase(Locale.ROOT) + (plural ? "*" : "");
    participant = definite ? repeated.get(key) : null;
    if (participant == null || sentence.index() - participant.sentence.index() > 8) {
      Denotation denotation = lexicon.denotation(token.lemma());
      participant = Participant.unnamed(denotation, plural, lexicon.sex(token.lemma()));
      repeated.put(key, participant);
    }
    at.put(token.start(), participant);
    mention(participant, sentence, token, definite ? Wording.DEFINITE : Wording.INDEFINITE, null);
  }

  /** "The city of Lagos" is Lagos. */
  private Participant namedByComplement(Sentence sentence, Token noun) {
    if (!lexicon.isNamedByComplement(noun.lemma()) || Syntax.plural(noun)) {
      return null;
    }
    for (Token child : Syntax.children(sentence, noun)) {
      if (child.relation().equals("nmod") && child.index() == noun.index() + 2) {
        boolean of = sentence.token(noun.index() + 1).lemma().equals("of");
        boolean several = Syntax.child(sentence, child, "conj") != null;
        Participant named = of && !several ? at.get(child.start()) : null;
        return named != null && named.isNamed() && named.type == Type.PLACE ? named : null;
      }
    }
    return null;
  }

  private static boolean definite(Sentence sentence, Token noun) {
    for (Token child : Syntax.children(sentence, noun)) {
      if (child.is("det")) {
        return switch (child.lemma()) {
          case "the", "this", "that", "these", "those" -> true;
          default -> false;
        };
      }
      if (child.relation().equals("nmod:poss")) {
        return true;
      }
    }
    return false;
  }

  private static boolean lastConjunct(Sentence sentence, Token token) {
    List<Token> siblings = sentence.children(sentence.head(token));
    for (int i = siblings.size() - 1; i >= 0; i--) {
      if (siblings.get(i).is("conj")) {
        return siblings.get(i) == token;
      }
    }
    return false;
  }

  /** "Ukraine and Russia": when its last conjunct has been read, the whole may be referred to. */
  private void coordination(Sentence sentence, Token token) {
    Token first = sentence.head(token);
    Participant firstMember = at.get(first.start());
    if (firstMember == null || at.get(token.start()) == null || !firstMember.members.isEmpty()) {
      return;
    }
    List<Participant> members = new ArrayList<>();
    members.add(firstMember);
    boolean and = false;
    for (Token child : Syntax.children(sentence, first)) {
      if (child.is("conj")) {
        Participant member = at.get(child.start());
        Token conjunction = Syntax.child(sentence, child, "cc");
        and |= conjunction != null && conjunction.lemma().equals("and");
        if (member != null && !members.contains(member) && members.size() < 12) {
          members.add(member);
        }
      }
    }
    if (and && members.size() > 1) {
      mention(
          coordinations.computeIfAbsent(members, Participant::several),
          sentence,
          first,
          Wording.INDEFINITE,
          null);
    }
  }

  // ---- pronouns

  private void pronoun(Sentence sentence, Token token) {
    Pronoun pronoun = Pronoun.of(token);
    if (pronoun != null) {
      thirdPerson(sentence, token, pronoun);
    } else if (Pronoun.firstPerson(token)) {
      firstPersons.add(new FirstPerson(sentence, token));
    } else if (token.xpos().startsWith("W")) {
      relative(sentence, token);
    }
  }

  private void thirdPerson(Sentence sentence, Token token, Pronoun pronoun) {
    Antecedents open =
        new Antecedents(document.text(), sentence, token, pronoun, quotations, recent, at, ++stamp);
    PronounModel.Choice choice =
        new PronounModel.Choice(token.start(), pronoun.form(), open.candidates(inTitle));
    int chosen = chooser.choose(choice);
    if (chosen >= open.participants().size()) {
      return;
    }
    Participant participant = open.participants().get(chosen);
    if (pronoun.person() && participant.sex == ReferenceLexicon.Sex.UNKNOWN) {
      participant.sex = pronoun.sex();
    }
    if (participant.noun() != null) {
      antecedents.put(token.start(), phrase(participant));
    }
    refer(participant, sentence, token, Entity.Kind.PRONOUN);
    mention(participant, sentence, token, Wording.PRONOUN, pronoun.form());
  }

  /** "Who", "which", "that", "whose": the noun that its clause modifies. */
  private void relative(Sentence sentence, Token token) {
    int index = token.index();
    for (int steps = 0; index >= 0 && steps < 8; steps++) {
      Token inner = sentence.token(index);
      if (inner.is("acl") && inner.head() >= 0 && inner.head() < token.index()) {
        Token noun = sentence.head(inner);
        Participant participant = at.get(noun.start());
        if (participant != null) {
          refer(participant, sentence, token, Entity.Kind.PRONOUN);
        }
        int[] span = Syntax.nounPhrase(sentence, noun);
        antecedents.put(token.start(), reference(sentence, span, noun, Entity.Kind.NOMINAL));
        return;
      }
      if (inner.is("advcl") || inner.is("csubj") || inner.head() < 0) {
        return;
      }
      if (inner.is("ccomp") && inner.head() < token.index()) {
        return; // "asked who did it"
      }
      index = inner.head();
    }
  }

  private void resolveFirstPerson(FirstPerson firstPerson) {
    Token speaker = quotations.speaker(firstPerson.sentence(), firstPerson.token().index());
    Participant participant = speaker == null ? null : at.get(speaker.start());
    if (participant != null && participant.person()) {
      refer(participant, firstPerson.sentence(), firstPerson.token(), Entity.Kind.PRONOUN);
      if (participant.noun() != null) {
        antecedents.put(firstPerson.token().start(), phrase(participant));
      }
    }
  }

  // ---- result

  private void refer(Participant participant, Sentence sentence, Token token, Entity.Kind kind) {
    at.put(token.start(), participant);
    if (participant.isNamed()) {
      int[] span =
          kind == Entity.Kind.NOMINAL
              ? Syntax.nounPhrase(sentence, token)
              : new int[] {token.index(), token.index()};
      participant.references.add(reference(sentence, span, token, kind));
    }
  }

  private static Entities.Reference reference(
      Sentence sentence, int[] span, Token head, Entity.Kind kind) {
    return new Entities.Reference(
        sentence.token(span[0]).start(), sentence.token(span[1]).end(), head.start(), kind);
  }

  /** The latest phrase with a noun for a participant. */
  private Entities.Reference phrase(Participant participant) {
    Sentence sentence = participant.nounSentence();
    Token head = participant.noun();
    int[] span = Syntax.nounPhrase(sentence, head);
    if (!participant.members.isEmpty()) {
      for (Token child : Syntax.children(sentence, head)) {
        if (child.is("conj")) {
          span[1] = Math.max(span[1], Syntax.nounPhrase(sentence, child)[1]);
        }
      }
    }
    Entity.Kind kind =
        nameHeads.containsKey(head.start()) && participant.members.isEmpty()
            ? Entity.Kind.NAME
            : Entity.Kind.NOMINAL;
    return reference(sentence, span, head, kind);
  }

  Entities entities() {
    List<Participant> participants = new ArrayList<>(named.values());
    for (Participant participant : participants) {
      participant.references.sort(
          Comparator.comparingInt(Entities.Reference::start)
              .thenComparingInt(Entities.Reference::end));
    }
    participants.sort(Comparator.comparingInt(p -> p.references.getFirst().start()));
    Map<Participant, Entities.Referent> referents = new IdentityHashMap<>();
    List<Entities.Referent> all = new ArrayList<>(participants.size());
    for (Participant participant : participants) {
      Entities.Referent referent =
          new Entities.Referent(
              "e" + (all.size() + 1),
              participant.names.name(document.text()),
              type(participant.type),
              List.copyOf(participant.references),
              List.copyOf(participant.descriptions));
      all.add(referent);
      referents.put(participant, referent);
    }
    Map<Integer, Entities.Referent> byHead = new HashMap<>();
    for (Map.Entry<Integer, Participant> entry : at.entrySet()) {
      Entities.Referent referent = referents.get(entry.getValue());
      if (referent != null) {
        byHead.put(entry.getKey(), referent);
      }
    }
    return new ResolvedEntities(List.copyOf(all), Map.copyOf(byHead), Map.copyOf(antecedents));
  }

  private static Entity.Type type(Type type) {
    return switch (type) {
      case PERSON -> Entity.Type.PERSON;
      case ORGANIZATION -> Entity.Type.ORGANIZATION;
      case PLACE, FACILITY -> Entity.Type.PLACE;
      case NORP -> Entity.Type.NORP;
      case EVENT -> Entity.Type.EVENT;
      case PRODUCT -> Entity.Type.PRODUCT;
    };
  }

  private record ResolvedEntities(
      List<Referent> all, Map<Integer, Referent> byHead, Map<Integer, Reference> antecedents)
      implements Entities {

    @Override
    public Optional<Referent> at(int headStart) {
      return Optional.ofNullable(byHead.get(headStart));
    }

    @Override
    public Optional<Reference> antecedent(int headStart) {
      return Optional.ofNullable(antecedents.get(headStart));
    }
  }
}
