package dev.dateline.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * Relayed sources that are named beside a report rather than inside it: in "the agency reported
 * ..., citing the ministry" the ministry is the source and the agency relays it.
 */
final class Relays {

  private static final Set<String> CITING = Set.of("cite", "quote");

  private Relays() {}

  static void resolve(QuotedDocument d, List<Draft> drafts) {
    List<Draft> added = new ArrayList<>();
    for (Draft report : drafts) {
      if (report.post) {
        continue;
      }
      Sentence sentence = d.sentence(report.cue);
      int base = d.first[d.sentenceOf[report.cue]];
      for (int p = base; p < d.first[d.sentenceOf[report.cue] + 1]; p++) {
        Token citing = d.tokens[p];
        if (citing.xpos().equals("VBG")
            && CITING.contains(citing.lemma().toLowerCase(Locale.ROOT))
            && governs(d, report.cue, p)) {
          Token cited = object(sentence, citing);
          if (cited != null && canSpeak(d, base + cited.index(), cited)) {
            Draft relayed = new Draft(p);
            relayed.cueWords.set(p);
            phrase(sentence, cited, base, relayed);
            relayed.content.addAll(report.content);
            relayed.content.removeAll(relayed.source);
            relayed.content.clear(p);
            relayed.relayedBy = report;
            added.add(relayed);
          }
        }
      }
    }
    Set<Integer> cues = added.stream().map(draft -> draft.cue).collect(Collectors.toSet());
    drafts.removeIf(draft -> cues.contains(draft.cue));
    drafts.addAll(added);
    drafts.sort(java.util.Comparator.comparingInt(x -> x.cue));
  }

  /** Whether the participle depends on the cue, or on what the cue depends on. */
  private static boolean governs(QuotedDocument d, int cue, int participle) {
    int head = d.headOf(participle);
    if (head == cue) {
      return true;
    }
    // Often attached to the last verb of the reported clause, behind a comma.
    return head >= 0
        && participle > cue
        && d.tokens[participle - 1].text().equals(",")
        && (isBelow(d, head, cue));
  }

  private static boolean isBelow(QuotedDocument d, int p, int ancestor) {
    int a = p;
    for (int step = 0; step < 40 && a >= 0; step++) {
      if (a == ancestor) {
        return true;
      }
      a = d.headOf(a);
    }
    return false;
  }

  private static Token object(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.is("obj")) {
        return child;
      }
    }
    return null;
  }

  /** Persons, organisations, offices and documents; not reasons ("citing security concerns"). */
  private static boolean canSpeak(QuotedDocument d, int p, Token head) {
    return d.name[p] == 1 || d.name[p] == 2 || Speakers.contain(head) || Media.isMedium(head);
  }

  private static void phrase(Sentence sentence, Token head, int base, Draft target) {
    List<Token> open = new ArrayList<>(List.of(head));
    while (!open.isEmpty()) {
      Token t = open.removeLast();
      target.source.set(base + t.index());
      for (Token child : sentence.children(t)) {
        if (!child.is("punct") && !child.is("acl") && !child.is("appos")) {
          open.add(child);
        }
      }
    }
  }
}
