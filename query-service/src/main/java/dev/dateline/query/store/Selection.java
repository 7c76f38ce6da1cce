package dev.dateline.query.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;

/** Rows of one table that meet conditions, in a stable order. */
public final class Selection {

  private final String table;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private Selection(String table) {
    this.table = table;
  }

  /** All rows of a table. */
  public static Selection from(String table) {
    return new Selection(table);
  }

  /**
   * All of these rows, which are not stored, as if they were.
   *
   * @param rows JSON array of objects with the columns of the table
   */
  public static Selection among(String table, String rows) {
    return new Selection(
            "jsonb_populate_recordset(cast(null as %s), cast(:rows as jsonb)) %s"
                .formatted(table, table))
        .with("rows", rows);
  }

  /** Only rows that meet a condition without parameter. */
  public Selection where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Only rows that meet a condition on a named parameter; no condition when its value is null. */
  public Selection where(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
    return this;
  }

  /** One more value for a condition that is already there. */
  public Selection with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** The different values of an expression. */
  public <T> List<T> values(Session session, String expression, Class<T> type) {
    var query =
        session.createNativeQuery(
            "select distinct " + expression + " from " + table + where(), type);
    parameters.forEach(query::setParameter);
    return query.list();
  }

  /** The first rows in this order. */
  public <T> List<T> list(Session session, Class<T> row, String order, int limit) {
    var query =
        session
            .createNativeQuery("select * from " + table + where() + " order by " + order, row)
            .setReadOnly(true)
            .setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return query.list();
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
