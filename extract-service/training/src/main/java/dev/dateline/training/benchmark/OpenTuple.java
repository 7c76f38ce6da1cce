package dev.dateline.training.benchmark;

import java.util.List;

/**
 * An open-information-extraction tuple.
 *
 * @param relation words of the relation
 * @param arguments words of each argument, the subject first
 */
record OpenTuple(List<String> relation, List<List<String>> arguments) {

  OpenTuple {
    relation = List.copyOf(relation);
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.join(" ", relation));
    arguments.forEach(argument -> text.append(" | ").append(String.join(" ", argument)));
    return text.toString();
  }
}
