package dev.dateline.extract.attribution;

import java.util.Arrays;
import java.util.List;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.quotation.QuotedText;

/**
 * An analysed document with its quoted stretches, indexed by a token's position in the document:
 * what the feature functions look at.
 */
public final class QuotedDocument {

  final Document document;
  final List<QuotedText> quotations;

  /** First position of each sentence; one entry more than sentences. */
  final int[] first;

  /** Paragraph number of each sentence. */
  final int[] paragraph;

  final Token[] tokens;
  final int[] sentenceOf;

  /** Index of the outermost quotation that the token stands in, or -1. Its marks belong to it. */
  final int[] outer;

  /** Index of the innermost one, or -1. */
  final int[] inner;

  /** Type of the name that the token is part of, as ordinal + 1, or 0. */
  final int[] name;

  final int[] lemma;
  final int[] upos;
  final int[] relation;

  /** Class of the word as a cue, as ordinal. */
  final int[] cueClass;

  /** Lemma of the word that introduces the clause headed here ("that", "to"), else 3. */
  final int[] mark;

  /** Lemma of the preposition of the phrase headed here, else 3. */
  final int[] preposition;

  public QuotedDocument(Document document, List<QuotedText> quotations) {
    this.document = document;
    this.quotations = quotations;
    List<Sentence> sentences = document.sentences();
    first = new int[sentences.size() + 1];
    paragraph = new int[sentences.size()];
    for (int s = 0; s < sentences.size(); s++) {
      first[s + 1] = first[s] + sentences.get(s).size();
    }
    int n = first[sentences.size()];
    tokens = new Token[n];
    sentenceOf = new int[n];
    outer = new int[n];
    inner = new int[n];
    name = new int[n];
    lemma = new int[n];
    upos = new int[n];
    relation = new int[n];
    cueClass = new int[n];
    mark = new int[n];
    preposition = new int[n];
    Arrays.fill(mark, 3);
    Arrays.fill(preposition, 3);
    int previousEnd = 0;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      boolean breaks = document.text().substring(previousEnd, sentence.start()).indexOf('\n') >= 0;
      paragraph[s] = s == 0 ? 0 : paragraph[s - 1] + (breaks ? 1 : 0);
      previousEnd = sentence.end();
      for (int i = 0; i < sentence.size(); i++) {
        Token token = sentence.token(i);
        int p = first[s] + i;
        tokens[p] = token;
        sentenceOf[p] = s;
        lemma[p] = token.lemma().hashCode();
        upos[p] = token.upos().hashCode();
        relation[p] = token.relation().hashCode();
        cueClass[p] = CueLexicon.classOf(token).ordinal();
        int head = token.head() < 0 ? -1 : first[s] + token.head();
        if (head >= 0 && mark[head] == 3 && token.is("mark")) {
          mark[head] = lemma[p];
        }
        if (head >= 0 && preposition[head] == 3 && token.is("case")) {
          preposition[head] = lemma[p];
        }
      }
      for (NamedEntity entity : sentence.names()) {
        for (int i = entity.first(); i <= entity.last(); i++) {
          name[first[s] + i] = entity.type().ordinal() + 1;
        }
      }
    }
    placeQuotations();
  }

  private void placeQuotations() {
    Arrays.fill(outer, -1);
    Arrays.fill(inner, -1);
    int from = 0;
    for (int q = 0; q < quotations.size(); q++) {
      QuotedText quoted = quotations.get(q);
      while (from < tokens.length && tokens[from].end() <= quoted.outerStart()) {
        from++;
      }
      for (int p = from; p < tokens.length && tokens[p].start() < quoted.outerEnd(); p++) {
        if (outer[p] < 0) {
          outer[p] = q;
        }
        inner[p] = q;
      }
    }
  }

  /** Number of tokens. */
  public int size() {
    return tokens.length;
  }

  /** The token at a position. */
  public Token token(int position) {
    return tokens[position];
  }

  /** Position of a token's syntactic head, or -1 for a root. */
  public int headOf(int position) {
    int head = tokens[position].head();
    return head < 0 ? -1 : first[sentenceOf[position]] + head;
  }

  /** Whether the token may head a cue. */
  public boolean isCueCandidate(int position) {
    return CueFeatures.isCandidate(this, position);
  }

  Sentence sentence(int position) {
    return document.sentences().get(sentenceOf[position]);
  }

  /** The document position of a token of the sentence that a position lies in. */
  int position(int inSentence, Token token) {
    return first[sentenceOf[inSentence]] + token.index();
  }

  boolean opensQuotation(int position) {
    return outer[position] >= 0 && (position == 0 || outer[position - 1] != outer[position]);
  }

  boolean closesQuotation(int position) {
    return outer[position] >= 0
        && (position + 1 == tokens.length || outer[position + 1] != outer[position]);
  }
}
