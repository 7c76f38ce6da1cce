package dev.dateline.extract.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * What is known of a word apart from its sentence: the class of words that occur in like contexts,
 * at a fine and a coarse grain (Brown et al. 1992), the set of tags that it can have, the tag that
 * it always has, its use in names, and whether the models have seen it often enough to look at the
 * word itself. Words are identified by the hash of their normalised lower-case form.
 */
public final class WordClasses {

  private static final int TAG_SETS = 1 << 9;
  private static final int COARSE = 1 << 8;
  private static final int FINE = 1 << 11;
  private static final int PROFILES = 1 << 14;

  /** The lower bits of an entry are what {@link #entry} makes, above them stands the only tag. */
  private static final int ENTRY_BITS = 43;

  private final int[] keys;
  private final long[] entries;
  private final int shift;

  /**
   * @param words hashes of normalised lower-case words
   * @param entries what is known of each, as {@link #entry} makes it
   */
  public WordClasses(int[] words, long[] entries) {
    int bits = 4;
    while ((1 << bits) < words.length * 3L / 2) {
      bits++;
    }
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.entries = new long[1 << bits];
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i]);
      this.keys[slot] = words[i];
      this.entries[slot] = entries[i];
    }
  }

  /**
   * What is known of a word, as one number.
   *
   * @param fine number of its fine class, 1 to 2047; 0 for none
   * @param coarse number of its coarse class, 1 to 255; 0 for none
   * @param tagSet number of the set of its tags, 1 to 511; 0 for none
   * @param profile its {@link NameProfile}
   * @param frequent whether the models know the word itself
   */
  public static long entry(int fine, int coarse, int tagSet, int profile, boolean frequent) {
    if (fine >= FINE || coarse >= COARSE || tagSet >= TAG_SETS || profile >= PROFILES) {
      throw new IllegalArgumentException("too many classes");
    }
    long classes = ((long) profile * FINE + fine) * COARSE + coarse;
    return (classes * TAG_SETS + tagSet) * 2 + (frequent ? 1 : 0);
  }

  static int profile(long entry) {
    return (int) (entry / (2L * TAG_SETS * COARSE * FINE) % PROFILES);
  }

  static int fine(long entry) {
    return (int) (entry / (2 * TAG_SETS * COARSE) % FINE);
  }

  static int coarse(long entry) {
    return (int) (entry / (2 * TAG_SETS) % COARSE);
  }

  static int tagSet(long entry) {
    return (int) (entry / 2 % TAG_SETS);
  }

  static boolean isFrequent(long entry) {
    return entry % 2 == 1;
  }

  /** Number of the tag that a word without capitals always has; -1 for none. */
  static int onlyTag(long entry) {
    return (int) (entry >>> ENTRY_BITS) - 1;
  }

  /**
   * The same classes, and what the only tag of some words is.
   *
   * @param onlyTags numbers of tags by hashes of words; of unknown words nothing is kept
   */
  public WordClasses withOnlyTags(Map<Integer, Integer> onlyTags) {
    int[] words = sortedWords();
    long[] known = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      known[i] = of(words[i]) | (onlyTags.getOrDefault(words[i], -1) + 1L) << ENTRY_BITS;
    }
    return new WordClasses(words, known);
  }

  /** What is known of a word; 0 of an unknown word. */
  long of(int word) {
    int slot = slot(word);
    return keys[slot] == 0 ? 0 : entries[slot];
  }

  private int[] sortedWords() {
    return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
  }

  private int slot(int word) {
    int slot = (word * 0x9E3779B1) >>> shift;
    while (keys[slot] != 0 && keys[slot] != word) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the stream ends early
   */
  public static WordClasses read(DataInputStream in) throws IOException {
    int n = in.readInt();
    int[] words = new int[n];
    long[] entries = new long[n];
    for (int i = 0; i < n; i++) {
      words[i] = in.readInt();
    }
    for (int i = 0; i < n; i++) {
      entries[i] = in.readLong();
    }
    return new WordClasses(words, entries);
  }

  /** Writes the table: words in ascending order of hash, then what is known of each. */
  public void write(DataOutputStream out) throws IOException {
    int[] words = sortedWords();
    out.writeInt(words.length);
    for (int word : words) {
      out.writeInt(word);
    }
    for (int word : words) {
      out.writeLong(of(word));
    }
  }
}
