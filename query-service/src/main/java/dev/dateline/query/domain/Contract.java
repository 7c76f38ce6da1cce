package dev.dateline.query.domain;

import java.util.List;

/** Checks of what an event must carry. */
final class Contract {

  private Contract() {}

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException naming the field when it is missing
   */
  static <T> T require(T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("Field '" + field + "' is missing");
    }
    return value;
  }

  /**
   * An unmodifiable copy of the list.
   *
   * @throws IllegalArgumentException naming the field when it or an item is missing
   */
  static <T> List<T> requireItems(List<T> items, String field) {
    require(items, field).forEach(item -> require(item, field));
    return List.copyOf(items);
  }
}
