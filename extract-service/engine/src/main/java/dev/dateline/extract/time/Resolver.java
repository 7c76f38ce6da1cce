package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.Supplier;

import dev.dateline.extract.language.Token;
import dev.dateline.extract.numeral.Atoms;
import dev.dateline.extract.numeral.Numeral;
import dev.dateline.extract.time.Timex.Modifier;
import dev.dateline.extract.time.Timex.Type;

/**
 * Gives matches their value, in the order of the text: what is incomplete is completed from the day
 * of publication, or from the date that the text spoke of last. One resolver per document.
 */
final class Resolver {

  /** What an expression stands for; {@code value} is null for a date that does not exist. */
  record Resolution(String value, Type type, Modifier modifier, Bounds bounds) {
    static final Resolution IMPOSSIBLE = new Resolution(null, null, null, null);
  }

  private final Anchor published;
  private final LocalDate today;
  private final Lexicon lexicon;

  /** The day that the text spoke of last (the first day of a longer period), or null. */
  private LocalDate spoken;

  Resolver(Anchor published, Lexicon lexicon) {
    this.published = published;
    this.today = published.date();
    this.lexicon = lexicon;
  }

  /**
   * Resolves a match.
   *
   * @param direction where its clause looks to; asked only when it matters
   * @return null when the match is no expression of time after all
   */
  Resolution resolve(Match match, Supplier<Direction> direction) {
    try {
      return switch (match.action) {
        case "calendar" -> calendar(match, direction);
        case "numeric" -> numeric(match);
        case "year" -> year(match);
        case "fiscal" -> date("FY" + match.get("YEAR"), null, modifier(match));
        case "decade" -> decade(match);
        case "century" -> century(match);
        case "quarter" -> quarter(match, direction);
        case "deictic" -> deictic(match);
        case "tonight" -> time(today, "NI", null);
        case "overnight" -> overnight(match, direction);
        case "part" -> part(match, direction);
        case "weekday" -> weekday(match, direction);
        case "clock" -> clock(match, direction);
        case "daypart" -> daypart(match, direction);
        case "weekof" -> weekOf(match, direction);
        case "relative" -> relative(match, direction);
        case "reporting" -> reporting(match);
        case "past" -> date("PAST_REF", null, null);
        case "yearend" -> date(Period.year(today.getYear()), null, Modifier.END);
        case "counted" -> counted(match);
        case "ago" -> ago(match);
        case "shifted" -> shifted(match);
        case "fromnow" -> fromNow(match);
        case "yearago" -> day(Period.shift(today, match.get("UNIT"), -1), match.get("UNIT"), null);
        case "duration" -> duration(match);
        case "set" -> set(match);
        case "recurrent" -> recurrent(match);
        case "vague" -> vague(match, direction);
        default -> throw new IllegalStateException("no action " + match.action);
      };
    } catch (DateTimeException e) {
      return Resolution.IMPOSSIBLE;
    }
  }

  // ------------------------------------------------------------------ results

  private Resolution date(String value, LocalDate firstDay, Modifier modifier) {
    if (firstDay != null) {
      spoken = firstDay;
    }
    return new Resolution(value, Type.DATE, modifier, Bounds.of(value, modifier, published));
  }

  private Resolution day(LocalDate date, String unit, Modifier modifier) {
    return date(Period.holding(date, unit), date, modifier);
  }

  private Resolution time(LocalDate date, String time, Modifier modifier) {
    spoken = date;
    String value = date + "T" + time;
    return new Resolution(value, Type.TIME, modifier, Bounds.of(value, modifier, published));
  }

  private static Resolution duration(String value, Modifier modifier) {
    return new Resolution(value, Type.DURATION, modifier, Bounds.OPEN);
  }

  private static Resolution set(String value) {
    return new Resolution(value, Type.SET, null, Bounds.OPEN);
  }

  private static Modifier modifier(Match match) {
    for (String name : new String[] {"EARLY", "EDGE", "EARLIER", "BOUND", "HEDGE"}) {
      if (match.has(name)) {
        return Modifier.valueOf(match.get(name));
      }
    }
    return null;
  }

  private LocalDate spokenOrToday() {
    return spoken == null ? today : spoken;
  }

  // ------------------------------------------------------------------ calendar

  private Resolution calendar(Match match, Supplier<Direction> direction) {
    Modifier modifier = modifier(match);
    if (match.has("SEASON") || match.has("MIDSEASON")) {
      return season(match, direction, modifier);
    }
    Integer year = yearOf(match);
    if (match.has("HOLIDAY")) {
      String rule = match.get("HOLIDAY");
      LocalDate date =
          year != null
              ? Holiday.in(year, rule)
              : nearest(match, y -> Holiday.in(y, rule), direction, 1);
      return date(date.toString(), date, modifier);
    }
    int month = monthOf(match);
    if (match.has("DAY")) {
      LocalDate date = monthDay(match, year, direction);
      return date(date.toString(), date, null);
    }
    if (year == null && match.length() == 1 && isName(match)) {
      return null;
    }
    LocalDate first =
        year != null
            ? LocalDate.of(year, month, 1)
            : nearest(match, y -> LocalDate.of(y, month, 1), direction, 28);
    return date(Period.month(first.getYear(), month), first, modifier);
  }

  /** "April Jones", "the March for Unity": a month's name that is none. */
  private static boolean isName(Match match) {
    Atoms atoms = match.atoms;
    if (match.extentEnd >= atoms.size()) {
      return false;
    }
    Token month = atoms.tokenAt(match.extentFrom);
    Token next = atoms.tokenAt(match.extentEnd);
    return next.is("flat") && next.head() == month.index()
        || match.says("march") && atoms.is(match.extentEnd, "for", "of", "on", "against");
  }

  private Integer yearOf(Match match) {
    if (match.has("YEAR")) {
      return match.number("YEAR");
    }
    if (match.has("YEAR2")) {
      return century(match.number("YEAR2"));
    }
    if (match.has("REL") && match.says("year")) {
      return today.getYear() + match.number("REL");
    }
    return null;
  }

  /** The year of two digits: at most ten years ahead, else the past. */
  private int century(int twoDigits) {
    int year = today.getYear() / 100 * 100 + twoDigits;
    return year > today.getYear() + 10 ? year - 100 : year;
  }

  private static int monthOf(Match match) {
    return match.number(match.has("MONTH") ? "MONTH" : "MON");
  }

  private interface InYear {
    LocalDate in(int year);
  }

  private LocalDate monthDay(Match match, Integer year, Supplier<Direction> direction) {
    int month = monthOf(match);
    int day = match.number("DAY");
    if (year != null) {
      return LocalDate.of(year, month, day);
    }
    String named = match.has("WEEKDAY") ? match.get("WEEKDAY") : match.get("DAYABBR");
    if (named != null) {
      DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(named));
      for (int shift : new int[] {0, -1, 1}) {
        LocalDate date = existing(y -> LocalDate.of(y, month, day), today.getYear() + shift);
        if (date != null
            && date.getDayOfWeek() == weekday
            && Math.abs(ChronoUnit.DAYS.between(today, date)) < 300) {
          return date;
        }
      }
    }
    return nearest(match, y -> LocalDate.of(y, month, day), direction, 1);
  }

  private static LocalDate existing(InYear dates, int year) {
    try {
      return dates.in(year);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The date without a year that is meant: the last or next one when worded so, the nearer one when
   * it is much nearer, else the one that the tense points to.
   *
   * @param length days that it lasts
   */
  private LocalDate nearest(Match match, InYear dates, Supplier<Direction> direction, int length) {
    LocalDate before = null;
    LocalDate after = null;
    for (int year = today.getYear() - 8; year <= today.getYear() + 8; year++) {
      LocalDate date = existing(dates, year);
      if (date == null) {
        continue;
      }
      if (!date.isAfter(today)) {
        before = date;
      } else if (after == null) {
        after = date;
      }
    }
    if (before == null) {
      throw new DateTimeException("no such day");
    }
    boolean current = ChronoUnit.DAYS.between(before, today) < length;
    if (match.has("REL")) {
      int rel = match.number("REL");
      if (rel < 0) {
        return current ? existing(dates, before.getYear() - 1) : before;
      }
      if (rel > 0) {
        return after;
      }
      LocalDate thisYear = existing(dates, today.getYear());
      return thisYear == null ? before : thisYear;
    }
    if (current) {
      return before;
    }
    long back = ChronoUnit.DAYS.between(before, today) - (length - 1);
    long forward = ChronoUnit.DAYS.between(today, after);
    Direction way = direction.get();
    if (way == Direction.FUTURE) {
      return back * 6 < forward && length == 1 ? before : after;
    }
    if (way == Direction.PAST) {
      return forward * 6 < back ? after : before;
    }
    return forward * (length == 1 ? 3 : 5) < back ? after : before;
  }

  private Resolution season(Match match, Supplier<Direction> direction, Modifier modifier) {
    String season = match.has("SEASON") ? match.get("SEASON") : match.get("MIDSEASON");
    if (match.has("MIDSEASON")) {
      modifier = Modifier.MID;
    }
    Integer year = yearOf(match);
    if (year == null) {
      int month =
          switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
          };
      year = nearest(match, y -> LocalDate.of(y, month, 1), direction, 91).getYear();
    }
    return date(Period.year(year) + "-" + season, null, modifier);
  }

  private Resolution numeric(Match match) {
    if (match.has("YEAR") && match.has("INT") && match.has("INT2") && !match.has("INT3")) {
      boolean isoOrder =
          match.atoms.isDigits(match.from) && match.atoms.text(match.from).length() == 4;
      int year = match.number("YEAR");
      LocalDate date =
          isoOrder
              ? LocalDate.of(year, match.number("INT"), match.number("INT2"))
              : LocalDate.of(year, match.number("INT2"), match.number("INT"));
      return date(date.toString(), date, null);
    }
    int first = match.number("INT");
    int second = match.number("INT2");
    String last = match.get("INT3");
    int year = last.length() == 2 ? century(Integer.parseInt(last)) : Integer.parseInt(last);
    if (last.length() != 2 && last.length() != 4 || year < 1500) {
      return null;
    }
    LocalDate date =
        first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    return date(date.toString(), date, null);
  }

  private Resolution year(Match match) {
    int year = yearOf(match);
    Atoms atoms = match.atoms;
    int first = match.extentFrom;
    int at = match.extentEnd - 1;
    if (atoms.is(at + 1, "%")
        || atoms.is(at + 1, ",", ".")
            && atoms.glued(at + 1)
            && atoms.glued(at + 2)
            && atoms.isDigits(at + 2)
        || atoms.is(at + 1, "/")
            && atoms.glued(at + 1)
            && atoms.isDigits(at + 2)
            && atoms.text(at + 2).length() != 2
        || atoms.glued(at + 1) && atoms.isWord(at + 1)
        || lexicon.find("NOYEAR", atoms, first - 1) != null
        || atoms.is(first - 1, ".") && lexicon.find("NOYEAR", atoms, first - 2) != null
        || atoms.is(first - 1, ",", ".", ":")
            && atoms.glued(first - 1)
            && atoms.glued(first)
            && atoms.isDigits(first - 2)
        || atoms.glued(first) && atoms.isWord(first - 1)
        || atoms.glued(first)
            && atoms.is(first - 1, "-")
            && atoms.isWord(first - 2)
            && atoms.glued(first - 1)
            && !match.has("EARLY")
            && lexicon.find("EARLY", atoms, first - 2) == null
        || lexicon.find("UNITS", atoms, at + 1) != null) {
      return null;
    }
    boolean introduced =
        match.has("EARLY")
            || match.has("EDGE")
            || match.says("year", "pre", "post")
            || atoms.is(
                first - 1,
                "in",
                "since",
                "of",
                "by",
                "until",
                "till",
                "from",
                "between",
                "during",
                "before",
                "after",
                "the",
                "through",
                "throughout",
                "for",
                "to",
                "and",
                "(",
                "-",
                "around",
                "about",
                "circa",
                "that",
                "this",
                "was",
                "were",
                "'",
                "or",
                ",");
    if (!introduced && (year < 1900 || year > today.getYear() + 60)) {
      return null;
    }
    boolean strong =
        atoms.is(
            first - 1,
            "in",
            "since",
            "of",
            "by",
            "until",
            "during",
            "the",
            "through",
            "throughout",
            "'");
    if (!strong && counts(atoms, at) && !atoms.is(at + 1, "levels")) {
      return null;
    }
    Modifier modifier =
        match.says("pre") ? Modifier.BEFORE : match.says("post") ? Modifier.AFTER : modifier(match);
    return date(Period.year(year), LocalDate.of(year, 1, 1), modifier);
  }

  /** Whether a number stands before the plural that it counts, and nothing says it is a year. */
  private static boolean counts(Atoms atoms, int i) {
    if (!atoms.isWord(i + 1)) {
      return false;
    }
    String tag = atoms.tokenAt(i + 1).xpos();
    return "NNS".equals(tag) || "NNPS".equals(tag);
  }

  private Resolution decade(Match match) {
    int year;
    if (match.has("TEN")) {
      year = century(match.number("TEN"));
      if (year > today.getYear()) {
        year -= 100;
      }
    } else {
      year = yearOf(match);
    }
    if (year % 10 != 0) {
      return null;
    }
    return date(Period.year(year).substring(0, 3) + "X", LocalDate.of(year, 1, 1), modifier(match));
  }

  private Resolution century(Match match) {
    int nth = match.has("ORD") ? match.number("ORD") : match.number("INT");
    if (nth < 1 || nth > 30) {
      return null;
    }
    return date(String.format(Locale.ROOT, "%02dXX", nth - 1), null, modifier(match));
  }

  private Resolution quarter(Match match, Supplier<Direction> direction) {
    int nth = match.has("ORD") ? match.number("ORD") : match.number("INT");
    boolean half = match.says("half");
    if (nth > (half ? 2 : 4) || nth < 1) {
      return null;
    }
    Integer year = yearOf(match);
    int firstMonth = half ? nth * 6 - 5 : nth * 3 - 2;
    if (year == null && match.has("REL")) {
      year = today.getYear() + match.number("REL");
    }
    if (year == null) {
      year = today.getYear();
      LocalDate first = LocalDate.of(year, firstMonth, 1);
      if (first.isAfter(today) && direction.get() != Direction.FUTURE) {
        year--;
      }
    }
    return date(
        Period.year(year) + (half ? "-H" : "-Q") + nth, LocalDate.of(year, firstMonth, 1), null);
  }

  // ------------------------------------------------------------------ days and their parts

  private Resolution deictic(Match match) {
    int shift = match.number("DEICTIC");
    if (match.says("before")) {
      shift--;
    } else if (match.says("after")) {
      shift++;
    }
    LocalDate date = today.plusDays(shift);
    if (match.has("PART")) {
      return time(date, match.get("PART"), null);
    }
    return hasClock(match) ? time(date, clockOf(match), null) : date(date.toString(), date, null);
  }

  private Resolution overnight(Match match, Supplier<Direction> direction) {
    LocalDate evening;
    if (match.has("WEEKDAY")) {
      evening = weekdayFromToday(match.number("WEEKDAY"), direction);
      if (match.says("into")) {
        evening = evening.minusDays(1);
      }
    } else {
      evening = direction.get() == Direction.FUTURE ? today : today.minusDays(1);
    }
    return time(evening, "NI", null);
  }

  private Resolution part(Match match, Supplier<Direction> direction) {
    String part = match.get("PART");
    Modifier modifier = match.has("EARLY") ? modifier(match) : null;
    if (match.has("WEEKDAY")) {
      return time(weekdayFromToday(match.number("WEEKDAY"), direction), part, modifier);
    }
    if (match.has("REF")) {
      return time(spokenOrToday().plusDays(match.number("REF")), part, null);
    }
    if (!match.has("REL")) {
      return time(spokenOrToday().plusDays(1), part, null);
    }
    return time(today.plusDays(match.number("REL")), part, null);
  }

  private Resolution weekday(Match match, Supplier<Direction> direction) {
    int weekday = match.has("WEEKDAY") ? match.number("WEEKDAY") : match.number("DAYABBR");
    LocalDate date;
    if (match.says("week")) {
      date =
          today
              .plusWeeks(match.number("REL"))
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusDays(weekday - 1);
    } else if (match.has("REL2")) {
      date = today.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    } else if (match.has("REF")) {
      int shift = match.number("REF");
      date =
          shift > 0
              ? spokenOrToday().with(TemporalAdjusters.next(DayOfWeek.of(weekday)))
              : shift < 0
                  ? spokenOrToday().with(TemporalAdjusters.previous(DayOfWeek.of(weekday)))
                  : spokenOrToday().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    } else if (match.has("REL") && match.number("REL") < 0) {
      date = today.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    } else if (match.has("REL") && match.number("REL") > 0) {
      date = today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
    } else if (match.has("REL") && direction.get() != Direction.PAST) {
      date = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    } else {
      date = weekdayFromToday(weekday, direction);
    }
    if (match.says("before")) {
      date = date.minusDays(1);
    } else if (match.says("after")) {
      date = date.plusDays(1);
    }
    return hasClock(match) ? time(date, clockOf(match), null) : date(date.toString(), date, null);
  }

  /** A weekday by itself: the last one, today included, unless its clause looks ahead. */
  private LocalDate weekdayFromToday(int weekday, Supplier<Direction> direction) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return today.with(
        today.getDayOfWeek() != day && direction.get() == Direction.FUTURE
            ? TemporalAdjusters.next(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  private static boolean hasClock(Match match) {
    return match.has("HOUR")
        || match.has("CLOCKWORD")
        || match.has("FOUR")
        || match.has("NUM") && match.says("clock");
  }

  /** Time of day in 24 hours; the zone is left to the text, as in TimeBank. */
  private static String clockOf(Match match) {
    if (match.has("CLOCKWORD")) {
      return match.get("CLOCKWORD");
    }
    if (match.has("FOUR")) {
      String four = match.get("FOUR");
      return four.substring(0, 2) + ":" + four.substring(2);
    }
    Numeral spelled = match.numeral("NUM");
    int hour = spelled != null ? (int) Math.min(spelled.value(), 23) : match.number("HOUR");
    if (match.has("AMPM") && hour <= 12) {
      hour = hour % 12 + match.number("AMPM");
    } else if (match.has("PART") && hour <= 12) {
      hour = hour % 12 + (match.get("PART").equals("MO") ? 0 : 12);
    }
    String minute = match.has("MINUTE") ? match.get("MINUTE") : "00";
    String second = match.has("MINUTE2") ? ":" + match.get("MINUTE2") : "";
    return String.format(Locale.ROOT, "%02d:%s%s", hour, minute, second);
  }

  private Resolution clock(Match match, Supplier<Direction> direction) {
    Atoms atoms = match.atoms;
    if (atoms.is(match.from - 1, "high")) {
      return null;
    }
    if (match.says("hours")
        && !match.has("MINUTE")
        && !atoms.is(match.from - 1, "at", "around", "by", "since", "until", "from")) {
      return null;
    }
    if (match.has("FOUR")
        && match.has("ZONE")
        && match.get("ZONE").equals("local")
        && !match.says("time")) {
      return null;
    }
    LocalDate date;
    if (match.has("MONTH") || match.has("MON")) {
      date = monthDay(match, yearOf(match), direction);
    } else if (match.has("WEEKDAY")) {
      int weekday = match.number("WEEKDAY");
      date =
          match.has("REL") && match.number("REL") != 0
              ? today.with(
                  match.number("REL") < 0
                      ? TemporalAdjusters.previous(DayOfWeek.of(weekday))
                      : TemporalAdjusters.next(DayOfWeek.of(weekday)))
              : weekdayFromToday(weekday, direction);
    } else if (match.has("DEICTIC")) {
      date = today.plusDays(match.number("DEICTIC"));
    } else {
      Lexicon.Entry weekday = weekdayAfterParenthesis(atoms, match.extentEnd);
      if (weekday != null) {
        date = weekdayFromToday(Integer.parseInt(weekday.value()), direction);
      } else {
        date = dayOfClock(direction);
      }
    }
    return time(date, clockOf(match), null);
  }

  /** A time of day belongs to the day spoken of in its sentence, in a report also before it. */
  private LocalDate dayOfClock(Supplier<Direction> direction) {
    if (dayOfSentence != null) {
      return dayOfSentence;
    }
    return dayOfText != null && direction.get() == Direction.PAST ? dayOfText : today;
  }

  /** The weekday in "10:35 a.m. (0735 GMT) Friday" and "9 p.m. on Friday", or null. */
  private Lexicon.Entry weekdayAfterParenthesis(Atoms atoms, int i) {
    if (atoms.is(i, "(")) {
      int close = i + 1;
      while (close < i + 9 && !atoms.is(close, ")")) {
        close++;
      }
      i = close + 1;
    }
    if (atoms.is(i, "on", ",")) {
      i++;
    }
    return lexicon.find("WEEKDAY", atoms, i);
  }

  /** The day that the sentence spoke of last, and the one that the text did; null before any. */
  private LocalDate dayOfSentence;

  private LocalDate dayOfText;

  /** A sentence begins. */
  void newSentence() {
    dayOfSentence = null;
  }

  /** The expression was taken up: its day is the one that the sentence speaks of. */
  void taken(Resolution resolution) {
    boolean day =
        resolution.value().length() >= 10 && Character.isDigit(resolution.value().charAt(0));
    if (day && spoken != null) {
      dayOfSentence = spoken;
      dayOfText = spoken;
    }
  }

  private Resolution daypart(Match match, Supplier<Direction> direction) {
    return time(monthDay(match, yearOf(match), direction), match.get("PART"), null);
  }

  private Resolution weekOf(Match match, Supplier<Direction> direction) {
    LocalDate date;
    if (match.has("HOLIDAY")) {
      String rule = match.get("HOLIDAY");
      date = nearest(match, y -> Holiday.in(y, rule), direction, 1);
    } else {
      date = monthDay(match, null, direction);
    }
    return day(date, "W", null);
  }

  // ------------------------------------------------------------------ periods

  private Resolution relative(Match match, Supplier<Direction> direction) {
    if (match.says("mid", "midyear")) {
      return date(Period.year(today.getYear()), null, Modifier.MID);
    }
    if (match.says("weekend") && !match.has("UNIT")) {
      return weekend(direction);
    }
    String unit = match.get("UNIT");
    Modifier modifier = modifier(match);
    if (match.has("EDGE") && !match.has("REL") && !match.has("REF")) {
      return unit.equals("D") || Period.isClock(unit) ? null : day(today, unit, modifier);
    }
    boolean fromSpoken = match.has("REF") || !match.has("REL");
    int shift =
        match.has("REF")
            ? match.number("REF")
            : match.has("REL") ? match.number("REL") : shiftOf(match);
    if (match.has("REL2")) {
      shift = match.number("REL2");
    }
    if (Period.isClock(unit)) {
      return shift == 0 || match.says("that", "this", "same")
          ? null
          : duration(Period.duration(unit, 1), null);
    }
    boolean length =
        match.says("the")
            && match.has("REL")
            && !match.has("EDGE")
            && !unit.equals("WE")
            && !unit.equals("W");
    if (length && shift != 0 && modifier == null && !unit.equals("NI")) {
      return anchored(unit, 1, shift);
    }
    if (fromSpoken
        && match.says("next")
        && shift > 0
        && !unit.equals("D")
        && !unit.equals("NI")
        && (spoken == null || direction.get() == Direction.FUTURE)) {
      return anchored(unit, 1, 1);
    }
    LocalDate from = fromSpoken ? spokenOrToday() : today;
    return day(Period.shift(from, unit, shift), unit, modifier);
  }

  /** "the latest quarter": the last whole one. */
  private Resolution reporting(Match match) {
    String unit = match.get("UNIT");
    return switch (unit) {
      case "W", "M", "Q", "Y" -> day(Period.shift(today, unit, match.number("LATEST")), unit, null);
      default -> null;
    };
  }

  private static int shiftOf(Match match) {
    return match.says("next") ? 1 : 0;
  }

  /** A length of time that ends or begins with the day of publication. */
  private Resolution anchored(String unit, double count, int shift) {
    String value = Period.duration(unit, count);
    if (Double.isNaN(count) || Period.isClock(unit)) {
      return shift < 0
          ? new Resolution(value, Type.DURATION, null, new Bounds(null, today.toString()))
          : new Resolution(value, Type.DURATION, null, new Bounds(today.toString(), null));
    }
    String other = Period.shift(today, unit, shift < 0 ? -count : count).toString();
    Bounds bounds =
        shift < 0 ? new Bounds(other, today.toString()) : new Bounds(today.toString(), other);
    return new Resolution(value, Type.DURATION, null, bounds);
  }

  private Resolution weekend(Supplier<Direction> direction) {
    boolean now = today.getDayOfWeek().getValue() >= 6;
    LocalDate date = now || direction.get() == Direction.FUTURE ? today : today.minusWeeks(1);
    return day(date, "WE", null);
  }

  private Resolution counted(Match match) {
    String unit = match.get("UNITS");
    Numeral numeral = match.numeral("NUM");
    double count =
        numeral == null || numeral.kind() == Numeral.Kind.VAGUE ? Double.NaN : numeral.value();
    if (match.has("REF")) {
      return duration(Period.duration(unit, count), null);
    }
    int shift = match.has("REL") ? match.number("REL") : -1;
    if (shift == 0) {
      return numeral == null ? null : duration(Period.duration(unit, count), null);
    }
    return anchored(unit, count, shift);
  }

  /** How many units: a number, "a", "half a"; NaN when vague. */
  private static double countOf(Match match) {
    Numeral numeral = match.numeral("NUM");
    double half = match.says("half") ? 0.5 : 0;
    if (numeral == null) {
      boolean plural = match.has("UNITS");
      return plural ? Double.NaN : match.says("and") ? 1.5 : half > 0 ? half : 1;
    }
    return numeral.kind() == Numeral.Kind.VAGUE ? Double.NaN : numeral.value();
  }

  private static String unitOf(Match match) {
    return match.has("UNIT") ? match.get("UNIT") : match.get("UNITS");
  }

  private Resolution ago(Match match) {
    double count = countOf(match);
    String unit = unitOf(match);
    if (Double.isNaN(count)) {
      return date("PAST_REF", null, null);
    }
    if (Period.isClock(unit)) {
      return hoursAgo(unit, count, match);
    }
    return counting(today, unit, -count, modifier(match));
  }

  private Resolution hoursAgo(String unit, double count, Match match) {
    if (published.time() == null || Math.abs(count) > 1000) {
      return duration(Period.duration(unit, count), modifier(match));
    }
    var instant =
        published
            .date()
            .atTime(published.time())
            .minusMinutes(Math.round(count * (unit.equals("TH") ? 60 : unit.equals("TM") ? 1 : 0)))
            .truncatedTo(unit.equals("TH") ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
    return time(instant.toLocalDate(), instant.toLocalTime().toString(), modifier(match));
  }

  /** A day, week, month or year that many units away; decades count in years. */
  private Resolution counting(LocalDate from, String unit, double count, Modifier modifier) {
    LocalDate date = Period.shift(from, unit, count);
    String granularity =
        switch (unit) {
          case "DE", "CE", "ML" -> "Y";
          case "Y" -> count == Math.rint(count) ? "Y" : "M";
          case "FN" -> "W";
          case "Q" -> "Q";
          default -> unit;
        };
    return day(date, granularity, modifier);
  }

  private Resolution shifted(Match match) {
    double count = countOf(match);
    String unit = unitOf(match);
    boolean before = match.says("before", "earlier");
    if (Period.isClock(unit) || Double.isNaN(count)) {
      return duration(Period.duration(unit, count), modifierOfAmount(match));
    }
    return counting(spokenOrToday(), unit, before ? -count : count, modifierOfAmount(match));
  }

  private static Modifier modifierOfAmount(Match match) {
    String name = match.has("BOUND") ? "BOUND" : "HEDGE";
    return match.has(name) ? Modifier.valueOf(match.get(name)) : null;
  }

  private Resolution fromNow(Match match) {
    double count = countOf(match);
    String unit = unitOf(match);
    if (Double.isNaN(count)) {
      return date("FUTURE_REF", null, null);
    }
    return Period.isClock(unit)
        ? duration(Period.duration(unit, count), modifier(match))
        : counting(today, unit, count, modifier(match));
  }

  // ------------------------------------------------------------------ lengths and sets

  private Resolution duration(Match match) {
    Atoms atoms = match.atoms;
    int first = match.extentFrom;
    String unit = unitOf(match);
    Numeral numeral = match.numeral("NUM");
    boolean bare = numeral == null && match.has("UNITS");
    if (bare && !match.says("long", "old")) {
      boolean tooShort = Period.isClock(unit) && !unit.equals("TH");
      boolean partOfNumber =
          atoms.isDigits(first - 1)
              || atoms.is(first - 1, "-", "'", "'s")
              || atoms.is(first + 1, "-")
                  && atoms.is(first + 2, "old")
                  && atoms.isDigits(first - 1);
      boolean owned = atoms.is(first - 1, "s", "his", "her", "their", "its", "my", "our", "your");
      boolean partOfDay = unit.equals("TH") && lexicon.find("HOURWORD", atoms, first - 1) != null;
      if (tooShort
          || partOfDay
          || partOfNumber
          || owned
          || unit.equals("NI")
          || unit.equals("Q")
          || unit.equals("WE")) {
        return null;
      }
      return duration(Period.duration(unit, Double.NaN), null);
    }
    if (unit.equals("Q")) {
      return null;
    }
    if (numeral == null && !match.says("half", "long") && atoms.is(first, "a", "an", "the")) {
      if (unit.equals("TS") || unit.equals("NI") || unit.equals("WE")) {
        return null;
      }
      if (isRate(atoms, first)) {
        return set(Period.duration(unit, 1));
      }
    }
    if (numeral != null
        && match.has("UNIT")
        && unit.equals("TS")
        && !match.says("-")
        && numeral.value() != 1) {
      return null;
    }
    boolean title =
        Character.isUpperCase(atoms.text(match.extentEnd - 1).charAt(0))
            && atoms.isDigits(first)
            && Character.isLowerCase(
                atoms
                    .text(match.extentEnd - 1)
                    .charAt(atoms.text(match.extentEnd - 1).length() - 1));
    if (title) {
      return null;
    }
    Modifier modifier = modifier(match);
    if (modifier == null) {
      modifier = hedgeBefore(atoms, first);
    }
    return duration(Period.duration(unit, countOf(match)), modifier);
  }

  /** Whether "a year" says how often: "$3 billion a year", "24 hours a day". */
  private static boolean isRate(Atoms atoms, int article) {
    if (atoms.is(article - 1, "times", "twice", "once")) {
      return true;
    }
    for (int i = article - 1; i >= Math.max(0, article - 4); i--) {
      if (atoms.isDigits(i)
          || atoms.is(i, "$", "million", "billion", "hundreds", "thousands", "dozens")) {
        return true;
      }
      if (!atoms.isWord(i)
          || atoms.is(i, "in", "for", "after", "than", "of", "about", "to", "within")) {
        return false;
      }
    }
    return false;
  }

  private Modifier hedgeBefore(Atoms atoms, int first) {
    for (int i = Math.max(0, first - 2); i < first; i++) {
      Lexicon.Entry entry = lexicon.find("HEDGE", atoms, i);
      if (entry != null && i + entry.words().length == first) {
        return Modifier.valueOf(entry.value());
      }
    }
    return null;
  }

  private static Resolution set(Match match) {
    if (match.has("WEEKDAY")) {
      return set("XXXX-WXX-" + match.get("WEEKDAY"));
    }
    if (match.has("PART")) {
      return set("XXXX-XX-XXT" + match.get("PART"));
    }
    if (match.has("MONTH")) {
      return set("XXXX-" + String.format(Locale.ROOT, "%02d", match.number("MONTH")));
    }
    if (match.has("SEASON")) {
      return set("XXXX-" + match.get("SEASON"));
    }
    if (match.says("hours")) {
      return set("P1D");
    }
    boolean times = match.says("times", "twice", "once");
    double count = 1;
    if (match.says("other")) {
      count = 2;
    } else if (match.has("ORD")) {
      count = match.number("ORD");
    } else if (match.has("NUM") && !times) {
      count = countOf(match);
    }
    String unit = unitOf(match);
    if (match.says("each") && Period.isClock(unit) && match.has("UNITS")) {
      return null;
    }
    return set(Period.duration(unit, count));
  }

  /** "the party daily". */
  private static boolean isNewspaper(Match match) {
    return match.atoms.tokenAt(match.extentFrom).upos().equals("NOUN");
  }

  private static Resolution recurrent(Match match) {
    if (match.has("RECURRENT") && isNewspaper(match)) {
      return null;
    }
    return match.has("WEEKDAYS")
        ? set("XXXX-WXX-" + match.get("WEEKDAYS"))
        : set(match.get("RECURRENT"));
  }

  private Resolution vague(Match match, Supplier<Direction> direction) {
    Atoms atoms = match.atoms;
    if (match.says("soon")
        && (atoms.is(match.extentFrom - 1, "as", "too")
            || atoms.is(match.extentEnd, "after", "as")
            || direction.get() == Direction.PAST)) {
      return null;
    }
    return date(match.get("VAGUE"), null, null);
  }

  /** The month and year that "25" in "April 24 and 25" belongs to. */
  Resolution continuation(int day) {
    if (spoken == null) {
      return null;
    }
    try {
      LocalDate date = spoken.withDayOfMonth(day);
      return date(date.toString(), date, null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
