package dev.dateline.extract.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Units of time as the lexicon names them, and the TIMEX3 values made with them. */
final class Period {

  private Period() {}

  /** TIMEX3 duration: "P3D", "PT2H", "P20Y" for two decades; "PXM" when count is NaN. */
  static String duration(String unit, double count) {
    return switch (unit) {
      case "TS" -> "PT" + count(count) + "S";
      case "TM" -> "PT" + count(count) + "M";
      case "TH" -> "PT" + split(count, "H", 60, "M");
      case "FN" -> "P" + count(count * 2) + "W";
      case "Q" -> "P" + count(count * 3) + "M";
      case "Y" -> "P" + split(count, "Y", 12, "M");
      case "DE" -> "P" + count(count * 10) + "Y";
      case "CE" -> "P" + count(count * 100) + "Y";
      case "ML" -> "P" + count(count * 1000) + "Y";
      case "WE" -> "P" + count(count * 2) + "D";
      case "NI" -> "P" + count(count) + "D";
      default -> "P" + count(count) + unit;
    };
  }

  /** "2Y6M" for two and a half years; a fraction that smaller units cannot tell stays. */
  private static String split(double count, String unit, int parts, String part) {
    double rest = (count - Math.floor(count)) * parts;
    if (Double.isNaN(count) || rest == 0 || rest != Math.rint(rest)) {
      return count(count) + unit;
    }
    return (count < 1 ? "" : count(Math.floor(count)) + unit) + count(rest) + part;
  }

  private static String count(double count) {
    if (Double.isNaN(count)) {
      return "X";
    }
    return count == Math.rint(count)
        ? Long.toString((long) count)
        : String.format(Locale.ROOT, "%.2f", count).replaceAll("0+$", "");
  }

  /** Whether the unit is shorter than a day. */
  static boolean isClock(String unit) {
    return unit.startsWith("T");
  }

  /** A day that many units away; out of the calendar's range, the day itself. */
  static LocalDate shift(LocalDate date, String unit, double count) {
    if (Double.isNaN(count) || Math.abs(count) > 100_000) {
      return date;
    }
    long n = Math.round(count);
    return switch (unit) {
      case "D", "NI" -> date.plusDays(n);
      case "W", "WE" -> date.plusWeeks(n);
      case "FN" -> date.plusWeeks(Math.round(count * 2));
      case "M" -> date.plusMonths(n);
      case "Q" -> date.plusMonths(Math.round(count * 3));
      case "Y" -> date.plusMonths(Math.round(count * 12));
      case "DE" -> date.plusYears(Math.round(count * 10));
      case "CE" -> date.plusYears(Math.round(count * 100));
      case "ML" -> date.plusYears(Math.round(count * 1000));
      default -> date;
    };
  }

  /** The period of that unit that holds a day, as a TIMEX3 date: "2026-02", "2026-W06". */
  static String holding(LocalDate date, String unit) {
    int year = date.getYear();
    return switch (unit) {
      case "W", "FN" -> week(date);
      case "WE" -> week(date) + "-WE";
      case "M" -> month(year, date.getMonthValue());
      case "Q" -> year(year) + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
      case "Y" -> year(year);
      case "DE" -> year(year).substring(0, 3) + "X";
      case "CE" -> year(year).substring(0, 2) + "XX";
      case "ML" -> year(year).charAt(0) + "XXX";
      case "NI" -> date + "TNI";
      default -> date.toString();
    };
  }

  static String week(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String month(int year, int month) {
    return year(year) + (month < 10 ? "-0" : "-") + month;
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", Math.clamp(year, 0, 9999));
  }
}
