package dev.dateline.query.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mention states, in the terms in which mentions are compared: the kind of event, which a
 * support verb or copula leaves to a noun ("carried out an exchange" is an exchange), whether it is
 * still to come, and who takes part.
 *
 * @param kind canonical lemma of the event
 * @param vague whether the kind alone says little
 * @param prospective whether the event is agreed to, planned or expected ("agreed to swap")
 * @param expected whether it is only expected ("expects a swap")
 * @param again whether the event is to go on or to come after others ("talks will continue")
 * @param several whether it tells of more than one event: by a plural ("prisoner swaps"), or of
 *     whatever there is ("every attempt")
 * @param past whether it says when, and that was well before the report
 * @param toldBy the argument that tells the event; null when the predicate does
 * @param copular whether the predicate is a copula
 * @param actedOn wording of what is acted on
 */
record Statement(
    Mention mention,
    String kind,
    boolean vague,
    boolean prospective,
    boolean expected,
    boolean again,
    boolean several,
    boolean past,
    Mention.Argument toldBy,
    boolean copular,
    String actedOn) {

  private static final Map<String, String> FAMILIES = Tsv.read("event-families.tsv");
  private static final Map<String, String> SUPPORT = Tsv.read("support-predicates.tsv");
  private static final Map<String, String> STATES = Tsv.read("state-kinds.tsv");
  private static final Map<String, String> ALWAYS_PLURAL = Tsv.read("plural-nouns.tsv");
  private static final Map<String, String> UNDERGOING = Tsv.read("undergoing-subjects.tsv");
  private static final String ONE_OF = "one of ";
  private static final String COPULA = "copula";

  /** What is told without a time happened, as a rule, no longer ago than this. */
  private static final int NEWS_DAYS = 14;

  private static final String PROSPECT = "prospect";
  private static final String EXPECTATION = "expectation";
  private static final String RENEWAL = "renewal";
  private static final String SEQUEL = "sequel";
  private static final List<String> CORE_ROLES = List.of("agent", "patient");
  private static final List<String> COMPLEMENTS = List.of("patient", "to", "on", "in", "of");

  /** The statement that a report makes, its entities resolved. */
  static Statement of(Report report) {
    Statement statement = of(report.mention());
    LocalDate last = report.mention().time() == null ? null : report.mention().time().lastDay();
    LocalDate reported = LocalDate.ofInstant(report.reportedAt(), ZoneOffset.UTC);
    return last != null && last.isBefore(reported.minusDays(NEWS_DAYS))
        ? statement.ofThePast()
        : statement;
  }

  private Statement ofThePast() {
    return new Statement(
        mention,
        kind,
        vague,
        prospective,
        expected,
        again,
        several,
        true,
        toldBy,
        copular,
        actedOn);
  }

  /** The statement that a mention with resolved entities makes, whenever it was published. */
  static Statement of(Mention mention) {
    String lemma = Wording.fold(mention.predicate().lemma());
    Optional<String> ofClause =
        argument(mention, "patient")
            .filter(argument -> Wording.isClause(argument.text()))
            .flatMap(argument -> Lexicon.ofClause(lemma));
    String canonical =
        ofClause.orElseGet(
            () -> Lexicon.canonical(lemma, Wording.fold(mention.predicate().text())));
    String support =
        ofClause.isPresent()
            ? ""
            : SUPPORT.getOrDefault(lemma, SUPPORT.getOrDefault(canonical, ""));
    Optional<Told> told =
        switch (support) {
          case "support" -> changes(mention) ? Optional.empty() : event(mention);
          case PROSPECT, EXPECTATION, RENEWAL -> event(mention);
          case SEQUEL -> argument(mention, followed(mention)).flatMap(Statement::eventOf);
          case COPULA -> state(mention);
          case "composition" -> argument(mention, "agent").flatMap(Statement::eventOf);
          default -> Optional.empty();
        };
    boolean sequel = support.equals(SEQUEL) && told.isPresent() && told.get().isAgent();
    boolean prospect = sequel || List.of(PROSPECT, EXPECTATION, RENEWAL).contains(support);
    String kind = told.map(Told::kind).orElse(canonical);
    return new Statement(
        mention,
        kind,
        told.isEmpty() && !support.isEmpty() && !prospect && !Lexicon.isEventWord(lemma),
        prospect && told.isPresent(),
        support.equals(EXPECTATION) && told.isPresent(),
        sequel || support.equals(RENEWAL) && told.isPresent(),
        isGeneral(mention)
            || !STATES.containsKey(kind)
                && told.map(Told::isSeveral).orElseGet(() -> isPlural(mention)),
        false,
        told.map(Told::by).orElse(null),
        support.equals(COPULA),
        argument(mention, "patient").map(Mention.Argument::text).orElse(""));
  }

  /**
   * An event that an argument tells.
   *
   * @param word the word of the argument, folded
   */
  private record Told(String kind, String word, Mention.Argument by) {

    /** Whether a plural tells several events, and not one of them ("one of the largest raids"). */
    boolean isSeveral() {
      return isPlural(word) && !Wording.fold(by.text()).startsWith(ONE_OF);
    }

    boolean isAgent() {
      return by.role().equals("agent");
    }
  }

  private static boolean isGeneral(Mention mention) {
    return CORE_ROLES.stream()
        .flatMap(role -> argument(mention, role).stream())
        .anyMatch(argument -> Wording.isGeneral(argument.text()));
  }

  /** Whether a noun tells of several events ("raids on both banks"). */
  private static boolean isPlural(Mention mention) {
    String word = Wording.fold(mention.predicate().text());
    return isPlural(word)
        && Wording.singular(word).equals(Wording.head(mention.evidence().exact()));
  }

  private static boolean isPlural(String word) {
    String singular = Wording.singular(word);
    return !singular.equals(word) && !ALWAYS_PLURAL.containsKey(singular);
  }

  /** Kinds of events that may be one event told differently have one family. */
  String family() {
    return FAMILIES.getOrDefault(kind, kind);
  }

  /** Whether it says that the event is so, is not so, or leaves it open. */
  Polarity polarity() {
    return prospective ? Polarity.UNCOMMITTED : Polarity.of(mention.factuality());
  }

  /**
   * Whether it tells what something becomes ("made the exchange possible"), not that it happens.
   */
  private static boolean changes(Mention mention) {
    return argument(mention, "as").isPresent() && argument(mention, "patient").isPresent();
  }

  /** Of "the vote followed talks" the talks, of "talks will follow" the talks. */
  private static String followed(Mention mention) {
    return argument(mention, "patient").isPresent() ? "patient" : "agent";
  }

  /** The event that a support verb leaves to its complement, or to its subject ("talks began"). */
  private static Optional<Told> event(Mention mention) {
    return COMPLEMENTS.stream()
        .flatMap(role -> argument(mention, role).stream())
        .flatMap(argument -> eventOf(argument).stream())
        .findFirst()
        .or(
            () ->
                argument(mention, "patient").isPresent()
                    ? Optional.empty()
                    : argument(mention, "agent").flatMap(Statement::eventOf));
  }

  /**
   * What a copula says: that a state holds ("disagreements remain unresolved", "there is
   * progress"), else what something is ("be envoy").
   */
  private static Optional<Told> state(Mention mention) {
    Optional<Mention.Argument> agent = argument(mention, "agent");
    Optional<Mention.Argument> patient = argument(mention, "patient");
    return Stream.of(patient, agent)
        .flatMap(Optional::stream)
        .flatMap(argument -> eventOf(argument).stream())
        .filter(event -> agent.isEmpty() || STATES.containsKey(event.kind()))
        .findFirst()
        .or(
            () ->
                patient.map(
                    argument -> {
                      String head = Wording.headNoun(argument.text());
                      return new Told("be " + head, head, argument);
                    }));
  }

  /** The first argument of a role. */
  private static Optional<Mention.Argument> argument(Mention mention, String role) {
    return mention.arguments().stream()
        .filter(argument -> argument.role().equals(role))
        .findFirst();
  }

  /** The event that a phrase names: by its head, or by the verb of "to swap prisoners". */
  private static Optional<Told> eventOf(Mention.Argument argument) {
    if (argument.entityId() != null
        && argument.name() != null
        && Wording.fold(argument.text()).equals(Wording.fold(argument.name()))) {
      return Optional.empty();
    }
    String folded = Wording.fold(argument.text());
    boolean clause = folded.startsWith("to ");
    String verb = (clause ? folded.substring(3) : folded).split(" ")[0];
    if ((clause || argument.role().equals("to")) && Lexicon.isEventWord(verb)) {
      return Optional.of(new Told(Lexicon.canonical(verb), verb, argument));
    }
    return Wording.headCandidates(argument.text())
        .filter(word -> Lexicon.isEventWord(Wording.singular(word)))
        .map(word -> new Told(Lexicon.canonical(Wording.singular(word)), word, argument))
        .findFirst();
  }

  /**
   * For each role who or what fills it; not the argument that tells the event, nor what a copula
   * says of its subject.
   */
  Map<String, List<Participant>> participants() {
    Map<String, List<Participant>> participants = new HashMap<>();
    boolean undergoes =
        UNDERGOING.containsKey(Wording.fold(mention.predicate().lemma()))
            && argument(mention, "patient").isEmpty();
    for (Mention.Argument argument : mention.arguments()) {
      if (argument.equals(toldBy) || copular && argument.role().equals("patient")) {
        continue;
      }
      Participant.of(argument)
          .ifPresent(
              participant ->
                  participants
                      .computeIfAbsent(
                          undergoes && argument.role().equals("agent")
                              ? "patient"
                              : argument.role(),
                          role -> new ArrayList<>())
                      .add(participant));
    }
    return participants;
  }

  /** Whether a noun phrase mentions the event in passing ("after the talks in Larsund"). */
  boolean isNominal() {
    String word = Wording.singular(Wording.fold(mention.predicate().text()));
    return word.equals(Wording.fold(mention.predicate().lemma()))
        && word.equals(Wording.head(mention.evidence().exact()));
  }

  /** Who or what fills a role; empty when the mention does not say. */
  List<Participant> participants(String role) {
    return participants().getOrDefault(role, List.of());
  }

  /** Keys that statements of one specific event share, wherever they stand; for an index. */
  Stream<String> keys() {
    Set<String> known =
        participants().entrySet().stream()
            .filter(role -> CORE_ROLES.contains(role.getKey()))
            .flatMap(role -> role.getValue().stream())
            .filter(Participant::isNamed)
            .map(Participant::entity)
            .collect(Collectors.toSet());
    if (vague || known.isEmpty()) {
      return Stream.empty();
    }
    Stream<String> figures =
        mention.quantities().stream()
            .filter(quantity -> quantity.value() != null && quantity.unit() != null)
            .map(
                quantity ->
                    quantity.value().stripTrailingZeros().toPlainString()
                        + Wording.headNoun(quantity.unit()));
    String time = mention.time() == null ? null : mention.time().value();
    Stream<String> days =
        time != null && time.matches("\\d{4}-\\d{2}-\\d{2}.*")
            ? Stream.of(time.substring(0, 10))
            : Stream.empty();
    List<String> specifics = Stream.concat(figures, days).toList();
    return known.stream()
        .flatMap(
            entity -> specifics.stream().map(each -> String.join("|", family(), entity, each)));
  }
}
