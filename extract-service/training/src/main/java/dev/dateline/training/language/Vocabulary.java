package dev.dateline.training.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the labels of a task, in order of first appearance after sorting by frequency. */
final class Vocabulary {

  final List<String> names = new ArrayList<>();
  final Map<String, Integer> numbers = new HashMap<>();

  int add(String name) {
    return numbers.computeIfAbsent(
        name,
        key -> {
          names.add(key);
          return names.size() - 1;
        });
  }

  int of(String name) {
    return numbers.getOrDefault(name, -1);
  }

  String[] toArray() {
    return names.toArray(String[]::new);
  }
}
