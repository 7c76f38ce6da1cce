package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dateline.extract.attribution.AttributedContent.Span;
import dev.dateline.extract.language.Phrase;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.model.Directness;

/** Turns drafts into attributions: spans, heads, medium, addressee and who relays. */
final class Assembly {

  private static final Set<String> ADDRESSED =
      Set.of("tell", "inform", "remind", "assure", "reassure", "warn", "notify", "ask", "advise");

  private static final Set<String> NAMING =
      Set.of(
          "describe",
          "call",
          "characterize",
          "characterise",
          "label",
          "brand",
          "term",
          "dub",
          "portray",
          "depict",
          "regard",
          "view",
          "see",
          "consider",
          "deem",
          "cast",
          "paint");

  /** Contents hold cues that are at most so many attributions away. */
  private static final int NEIGHBOURS = 64;

  private final QuotedDocument d;
  private final List<Draft> drafts;
  private final Map<Draft, AttributedContent> built = new IdentityHashMap<>();

  Assembly(QuotedDocument d, List<Draft> drafts) {
    this.d = d;
    this.drafts = drafts;
  }

  List<AttributedContent> contents() {
    Map<Draft, Draft> relays = relays();
    List<AttributedContent> contents = new ArrayList<>();
    Map<Draft, Boolean> onlyRelays = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.relayedBy != null) {
        onlyRelays.put(draft.relayedBy, true);
      }
    }
    for (Draft draft : drafts) {
      if (!onlyRelays.containsKey(draft)) {
        contents.add(build(draft, relays, 0));
      }
    }
    return contents;
  }

  /** For each attribution the innermost other one whose content its cue stands in. */
  private Map<Draft, Draft> relays() {
    Map<Draft, Draft> relays = new IdentityHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft inner = drafts.get(i);
      if (inner.relayedBy != null) {
        relays.put(inner, inner.relayedBy);
        continue;
      }
      Draft best = null;
      for (int k = Math.max(0, i - NEIGHBOURS); k < Math.min(drafts.size(), i + NEIGHBOURS); k++) {
        Draft outer = drafts.get(k);
        if (outer != inner
            && outer.relayedBy == null
            && outer.content.get(inner.cue)
            && !(inner.content.get(outer.cue) && isAccordingTo(inner))
            && (best == null || outer.content.size() < best.content.size())) {
          best = outer;
        }
      }
      if (best != null && !best.content.sameAs(inner.content)) {
        relays.put(inner, best);
      }
    }
    return relays;
  }

  private AttributedContent build(Draft draft, Map<Draft, Draft> relays, int depth) {
    AttributedContent done = built.get(draft);
    if (done != null) {
      return done;
    }
    Draft relay = relays.get(draft);
    // Contents that contain each other's cues would go round in circles.
    boolean circular = relay == null || depth > 4 || relay.relayedBy == draft;
    AttributedContent by = circular ? null : build(relay, relays, depth + 1);
    List<Span> content = spans(draft.content);
    Directness directness = directness(draft);
    Token cue = d.tokens[draft.cue];
    CueClass cueClass =
        draft.post ? CueClass.WRITE : draft.label ? CueClass.REPORT : CueLexicon.classOf(cue);
    Told told = told(draft);
    AttributedContent result =
        new AttributedContent(
            phrase(draft.source),
            cueSpan(draft),
            cueClass,
            content,
            asserted(draft, cue, cueClass, directness),
            directness,
            told.medium(),
            told.addressee(),
            by);
    built.put(draft, result);
    return result;
  }

  /** "X said ..., according to Y": each stands in the other's content, Y relays X. */
  private boolean isAccordingTo(Draft draft) {
    String text = d.tokens[draft.cue].text();
    return text.equalsIgnoreCase("according") || text.equalsIgnoreCase("per");
  }

  /** Stretches of neighbouring words; between two, only punctuation may be jumped over. */
  private List<Span> spans(Positions words) {
    List<Span> spans = new ArrayList<>();
    for (int p = words.next(0); p >= 0; ) {
      int end = words.nextGap(p);
      spans.add(new Span(d.tokens[p].start(), d.tokens[end - 1].end()));
      p = words.next(end);
    }
    return spans;
  }

  /** The stretch of cue words around the cue's head. */
  private Span cueSpan(Draft draft) {
    int start = draft.cue;
    while (draft.cueWords.get(start - 1)) {
      start--;
    }
    int end = draft.cueWords.nextGap(draft.cue);
    return new Span(d.tokens[start].start(), d.tokens[end - 1].end());
  }

  /** The source as one phrase: the stretch with the highest word, joined over punctuation. */
  private Phrase phrase(Positions words) {
    int bestStart = -1;
    int bestEnd = -1;
    int bestHead = -1;
    int bestDepth = Integer.MAX_VALUE;
    for (int p = words.next(0); p >= 0; ) {
      int end = words.nextGap(p);
      int next = words.next(end);
      while (next >= 0 && d.sentenceOf[next] == d.sentenceOf[p] && onlyPunctuation(end, next)) {
        end = words.nextGap(next);
        next = words.next(end);
      }
      for (int k = p; k < end; k++) {
        int depth = depth(k);
        if (depth < bestDepth && !isFunction(k)) {
          bestDepth = depth;
          bestHead = k;
          bestStart = p;
          bestEnd = end;
        }
      }
      p = words.next(end);
    }
    if (bestHead < 0) {
      return null;
    }
    if (isSubjectOfVerbIn(bestStart, bestHead, bestEnd)) {
      bestEnd = firstOfVerb(bestHead);
    }
    while (bestStart < bestHead && isPunctuation(bestStart)) {
      bestStart++;
    }
    while (bestEnd - 1 > bestHead && isTrailing(d.tokens[bestEnd - 1])) {
      bestEnd--;
    }
    return new Phrase(
        d.sentence(bestHead),
        d.tokens[bestHead],
        d.tokens[bestStart].start(),
        d.tokens[bestEnd - 1].end());
  }

  /** "Many leaders share the fear": a source with a verb of its own is the verb's subject alone. */
  private boolean isSubjectOfVerbIn(int start, int head, int end) {
    int verb = d.headOf(head);
    if (verb <= head || verb >= end || !isFunction(verb) || !d.tokens[head].is("nsubj")) {
      return false;
    }
    for (int p = start; p < verb; p++) {
      boolean relative = d.tokens[p].xpos().startsWith("W") && (p <= head || isPossessive(p));
      if (relative || p < head && isPunctuation(p)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPossessive(int p) {
    return d.tokens[p].xpos().endsWith("$");
  }

  /** Where the verb of a subject begins, with its auxiliaries and adverbs. */
  private int firstOfVerb(int subject) {
    int verb = d.headOf(subject);
    int first = verb;
    while (first - 1 > subject && d.headOf(first - 1) == verb) {
      first--;
    }
    return first;
  }

  private static boolean isTrailing(Token t) {
    return switch (t.text()) {
      case ",", ";", ":", "–", "—", "-", "--" -> true;
      default -> false;
    };
  }

  private boolean onlyPunctuation(int from, int to) {
    for (int p = from; p < to; p++) {
      if (!isPunctuation(p)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPunctuation(int p) {
    return d.tokens[p].upos().equals("PUNCT");
  }

  private boolean isFunction(int p) {
    return switch (d.tokens[p].upos()) {
      case "VERB", "AUX", "ADV" -> true;
      case "PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PART" ->
          d.tokens[p].is("punct")
              || d.tokens[p].is("det")
              || d.tokens[p].is("case")
              || d.tokens[p].is("cc")
              || d.tokens[p].is("mark");
      default -> false;
    };
  }

  private int depth(int p) {
    int n = 0;
    for (int a = d.headOf(p); a >= 0 && n < 60; a = d.headOf(a)) {
      n++;
    }
    return n;
  }

  private Directness directness(Draft draft) {
    if (draft.post || draft.label) {
      return Directness.DIRECT;
    }
    int quoted = 0;
    int plain = 0;
    int around = d.outer[draft.cue];
    for (int p = draft.content.next(0); p >= 0; p = draft.content.next(p + 1)) {
      if (isPunctuation(p) || d.tokens[p].is("mark")) {
        continue;
      }
      boolean marked =
          around < 0 ? d.outer[p] >= 0 : d.inner[p] != d.inner[draft.cue] && d.inner[p] != around;
      if (marked) {
        quoted++;
      } else {
        plain++;
      }
    }
    return quoted == 0 ? Directness.INDIRECT : plain == 0 ? Directness.DIRECT : Directness.MIXED;
  }

  private boolean asserted(Draft draft, Token cue, CueClass cueClass, Directness directness) {
    if (directness == Directness.DIRECT && cueClass != CueClass.JUDGE) {
      return true;
    }
    return switch (cueClass) {
      case REPORT, WRITE, CLAIM, BELIEVE, EXPECT, SHOW, HEARSAY, SEEM ->
          !isInfinitive(draft) && (hasClause(cue, draft) || !CueLexicon.hasTopic(cue));
      case JUDGE -> NAMING.contains(cue.lemma());
      case DENY, ASK, DEMAND, PROMISE, WANT -> false;
      case COMPLAIN, OTHER -> hasClause(cue, draft);
    };
  }

  /** Whether the content is a bare "to" infinitive: an act, not a statement. */
  private boolean isInfinitive(Draft draft) {
    int p = draft.content.next(draft.cue);
    return p >= 0 && d.tokens[p].xpos().equals("TO") && d.tokens[p].is("mark");
  }

  private boolean hasClause(Token cue, Draft draft) {
    for (Token child : d.sentence(draft.cue).children(cue)) {
      boolean clause = child.is("ccomp") || child.is("parataxis");
      if (clause && draft.content.get(d.position(draft.cue, child))) {
        return true;
      }
    }
    return false;
  }

  private record Told(String medium, String addressee) {}

  /** Medium and addressee from the cue's own dependents, outside source and content. */
  private Told told(Draft draft) {
    if (draft.post) {
      return new Told("social media", null);
    }
    String medium = null;
    String addressee = null;
    Sentence sentence = d.sentence(draft.cue);
    int base = d.first[d.sentenceOf[draft.cue]];
    Token cue = d.tokens[draft.cue];
    for (Token child : sentence.children(cue)) {
      int p = base + child.index();
      if (draft.content.get(p) || draft.source.get(p)) {
        continue;
      }
      if (child.is("obl") || child.is("nmod")) {
        Token named = mediumIn(sentence, child);
        String preposition = preposition(sentence, child);
        if (named != null && medium == null && !preposition.equals("after")) {
          medium = text(sentence, named, draft);
        } else if (preposition.equals("to") && addressee == null) {
          addressee = text(sentence, child, draft);
        }
      } else if (child.is("iobj") || child.is("obj") && ADDRESSED.contains(cue.lemma())) {
        addressee = text(sentence, child, draft);
        if (Media.isOutlet(child) && medium == null) {
          medium = addressee;
        }
      } else if (child.is("advcl") && medium == null) {
        for (Token below : sentence.children(child)) {
          if (below.is("obl")
              && Media.isMedium(below)
              && !draft.content.get(base + below.index())) {
            medium = text(sentence, below, draft);
          }
        }
      }
    }
    return new Told(medium, addressee);
  }

  private static Token mediumIn(Sentence sentence, Token nominal) {
    if (Media.isMedium(nominal)) {
      return nominal;
    }
    return null;
  }

  private static String preposition(Sentence sentence, Token nominal) {
    for (Token child : sentence.children(nominal)) {
      if (child.is("case")) {
        return child.lemma();
      }
    }
    return "";
  }

  /** The noun with its modifiers to the left, without preposition and article. */
  private String text(Sentence sentence, Token noun, Draft draft) {
    int start = noun.index();
    for (Token child : sentence.children(noun)) {
      boolean modifier =
          child.is("amod") || child.is("compound") || child.is("nummod") || child.is("flat");
      if (modifier && child.index() < start) {
        start = child.index();
      }
    }
    int end = noun.index();
    for (Token child : sentence.children(noun)) {
      if (child.is("flat") && child.index() > end) {
        end = child.index();
      }
    }
    return d.document.text().substring(sentence.token(start).start(), sentence.token(end).end());
  }
}
