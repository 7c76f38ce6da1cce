package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * Which tokens stand between quotation marks, and whose words they are as far as the sentence's
 * syntax shows it: the subject of the verb that governs, or is inserted into, the quoted words.
 */
final class QuotationMarks {

  private final int[][] quotations;
  private final List<Token> speakers = new ArrayList<>();

  QuotationMarks(Document document) {
    List<Sentence> sentences = document.sentences();
    quotations = new int[sentences.size()][];
    List<Integer> paragraphs = new ArrayList<>();
    int paragraph = 0;
    boolean open = false;
    int previousEnd = 0;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      if (newParagraph(document.text(), previousEnd, sentence.start())) {
        open = false;
        paragraph++;
      }
      previousEnd = sentence.end();
      int[] ids = new int[sentence.size()];
      for (Token token : sentence.tokens()) {
        boolean wasOpen = open;
        boolean mark = true;
        switch (token.text()) {
          case "“", "``", "«", "„" -> open = true;
          case "”", "''", "»" -> open = false;
          case "\"" -> open = !open;
          default -> mark = false;
        }
        if (mark && open && !wasOpen) {
          speakers.add(null);
          paragraphs.add(paragraph);
        }
        ids[token.index()] = open && !mark ? speakers.size() - 1 : -1;
      }
      quotations[s] = ids;
    }
    for (Sentence sentence : sentences) {
      findSpeaker(sentence);
    }
    for (int i = 1; i < speakers.size(); i++) {
      if (speakers.get(i) == null && paragraphs.get(i).equals(paragraphs.get(i - 1))) {
        speakers.set(i, speakers.get(i - 1));
      }
    }
  }

  static boolean newParagraph(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private void findSpeaker(Sentence sentence) {
    int[] ids = quotations[sentence.index()];
    for (Token token : sentence.tokens()) {
      if (!token.relation().equals("nsubj") || ids[token.index()] >= 0 || token.head() < 0) {
        continue;
      }
      Token verb = sentence.head(token);
      if (!verb.upos().equals("VERB") || ids[verb.index()] >= 0) {
        continue;
      }
      int quotation = verb.head() >= 0 ? ids[verb.head()] : -1;
      if (quotation < 0) {
        for (Token child : Syntax.children(sentence, verb)) {
          if (ids[child.index()] >= 0 && !child.is("punct")) {
            quotation = ids[child.index()];
          }
        }
      }
      if (quotation < 0) {
        continue;
      }
      for (int id : ids) {
        if (id >= 0 && speakers.get(id) == null) {
          speakers.set(id, token);
        }
      }
      return;
    }
  }

  /** Whether a token stands between quotation marks. */
  boolean quoted(Sentence sentence, int token) {
    return quotations[sentence.index()][token] >= 0;
  }

  /**
   * The head of the phrase that names the speaker of the words that a token is part of, or null.
   */
  Token speaker(Sentence sentence, int token) {
    int id = quotations[sentence.index()][token];
    return id < 0 ? null : speakers.get(id);
  }
}
