package dev.dateline.extract.language.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.dateline.extract.language.model.WordFeatures;

/** Well-known names by kind, read from a table; one kind of evidence for the recogniser. */
public final class NameList {

  private static final int LONGEST = 5;

  private final Map<String, Integer> kinds = new HashMap<>();

  private NameList() {}

  /**
   * Reads lines of kind and names, separated by a tab, the names by semicolons; lines that start
   * with # are comments. A name that has several kinds keeps the first.
   */
  public static NameList read(BufferedReader lines) throws IOException {
    NameList list = new NameList();
    int kind = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      kind++;
      for (String name : line.substring(line.indexOf('\t') + 1).split(";")) {
        list.kinds.putIfAbsent(key(name), kind);
      }
    }
    return list;
  }

  /** Marks the words of names: twice the kind at a first word, one more at each that follows. */
  public void mark(String[] forms, WordFeatures words) {
    int i = 0;
    while (i < forms.length) {
      int end = i + 1;
      if (Character.isUpperCase(forms[i].charAt(0))) {
        int kind = 0;
        StringBuilder key = new StringBuilder();
        for (int k = i; k < Math.min(forms.length, i + LONGEST); k++) {
          key.append(key(forms[k]));
          Integer found = kinds.get(key.toString());
          if (found != null) {
            kind = found;
            end = k + 1;
          }
        }
        for (int k = i; k < end && kind > 0; k++) {
          words.listed[k] = 2 * kind + (k == i ? 0 : 1);
        }
      }
      i = end;
    }
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != ' ' && c != '-' && c != '’' && c != '\'') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
