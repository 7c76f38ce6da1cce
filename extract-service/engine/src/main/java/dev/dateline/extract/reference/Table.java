package dev.dateline.extract.reference;

import java.util.Arrays;
import java.util.List;

import dev.dateline.extract.lexicon.TsvResource;

/**
 * Tab-separated resource files of this package. Lines that start with "#" are comments; a cell "-"
 * is empty; a list within a cell is separated by "|".
 */
final class Table {

  private Table() {}

  /** The rows of a file, each with all its cells. */
  static List<String[]> rows(String file) {
    List<String[]> rows = TsvResource.rows(Table.class, file);
    rows.forEach(cells -> Arrays.asList(cells).replaceAll(cell -> cell.equals("-") ? "" : cell));
    return rows;
  }

  /** The items of a cell; none when it is empty. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
