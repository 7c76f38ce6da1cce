package dev.dateline.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Days of the year that a holiday falls on. */
final class Holiday {

  private Holiday() {}

  /**
   * The day in a year.
   *
   * @param rule "12-25", "11/4/4" (month, weekday, nth or -1), "easter-2" or "election"
   */
  static LocalDate in(int year, String rule) {
    if (rule.startsWith("easter")) {
      return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
    }
    if (rule.equals("election")) {
      return LocalDate.of(year, Month.NOVEMBER, 1)
          .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
          .plusDays(1);
    }
    String[] parts = rule.split("/");
    if (parts.length == 3) {
      return LocalDate.of(year, Integer.parseInt(parts[0]), 1)
          .with(
              TemporalAdjusters.dayOfWeekInMonth(
                  Integer.parseInt(parts[2]), DayOfWeek.of(Integer.parseInt(parts[1]))));
    }
    return LocalDate.of(
        year, Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3)));
  }

  /** Easter Sunday of the Western church (Meeus, Astronomical Algorithms, 1991, chapter 8). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
