package dev.dateline.extract.reference;

import java.util.List;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;
import dev.dateline.extract.reference.ReferenceLexicon.Sex;

/**
 * A name where it stands, without titles and possessive endings.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param head index of its syntactic head
 * @param type as the recogniser says, corrected by what is known of the name
 * @param words in comparable form
 * @param sex what a title before it tells ("Mrs.")
 * @param owner country code of the institution's owner, or null
 * @param key that of an entity known by name beyond the article ("country:UA"), or null
 * @param canonical name of that entity, or null
 */
record NameMention(
    Sentence sentence,
    int first,
    int last,
    int head,
    NamedEntity.Type type,
    List<String> words,
    Sex sex,
    String owner,
    String key,
    String canonical) {

  Token headToken() {
    return sentence.token(head);
  }

  int start() {
    return sentence.token(first).start();
  }

  int end() {
    return sentence.token(last).end();
  }

  String text(String document) {
    return document.substring(start(), end()).replaceAll("\\s+", " ");
  }

  NameMention as(NamedEntity.Type other) {
    return new NameMention(sentence, first, last, head, other, words, sex, owner, key, canonical);
  }
}
