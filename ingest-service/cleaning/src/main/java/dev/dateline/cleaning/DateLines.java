package dev.dateline.cleaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lines that state when an article was published, and nothing else. */
final class DateLines {

  private static final int LONGEST = 160;
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + " " + DAY + ",? " + YEAR + "\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?i)\\b" + DAY + "[ -]" + MONTH + ",?[ -]" + YEAR + "\\b");
  private static final Pattern ISO =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d))?\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d)(?::\\d\\d)?)? ?(?<half>[ap]\\.?m\\b\\.?)?"
              + " ?\\(?(?<zone>[A-Z]{1,4}\\b)?\\)?");
  private static final Pattern UPDATED = Pattern.compile("(?i)\\b(?:updated|modified|revised)\\b");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:first|originally|last|article|story|published|publication|posted|updated?|modified"
              + "|revised|issued|filed|released|created|date|dated|on|at|by|and|the"
              + "|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
              + "|sat(?:urday)?|sun(?:day)?)\\b");
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{P}\\p{S}]*");

  private DateLines() {}

  /**
   * The publication date that a line states; empty when the line says anything else or states no
   * full date. Where a line has several dates the first that is not an update counts.
   */
  static Optional<PublicationDate> find(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<PublicationDate> published = Optional.empty();
    Optional<PublicationDate> updated = Optional.empty();
    var rest = new StringBuilder();
    int from = 0;
    for (Stated stated : all(line)) {
      String before = line.substring(from, stated.start());
      rest.append(before).append(' ');
      from = stated.end();
      if (!UPDATED.matcher(before).find()) {
        published = published.or(stated::date);
      } else {
        updated = updated.or(stated::date);
      }
    }
    rest.append(line.substring(from));
    String unexplained = LABEL.matcher(rest).replaceAll("");
    if (!NOTHING.matcher(unexplained).matches()) {
      return Optional.empty();
    }
    return published.isPresent() ? published : updated;
  }

  private record Stated(int start, int end, PublicationDate value) {
    Optional<PublicationDate> date() {
      return Optional.of(value);
    }
  }

  private static List<Stated> all(String line) {
    List<Stated> all = new ArrayList<>();
    Optional<Stated> next = next(line, 0);
    while (next.isPresent()) {
      all.add(next.get());
      next = next(line, next.get().end());
    }
    return all;
  }

  private static Optional<Stated> next(String line, int from) {
    MatchResult first = null;
    for (Pattern pattern : new Pattern[] {MONTH_FIRST, DAY_FIRST, ISO}) {
      var matcher = pattern.matcher(line);
      if (matcher.find(from) && (first == null || matcher.start() < first.start())) {
        first = matcher.toMatchResult();
      }
    }
    return Optional.ofNullable(first).flatMap(date -> stated(line, date));
  }

  private static Optional<Stated> stated(String line, MatchResult date) {
    try {
      if (!date.namedGroups().containsKey("month")) {
        return Optional.of(
            new Stated(date.start(), date.end(), PublicationDate.parse(date.group())));
      }
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(date.group("year")),
              month(date.group("month")),
              Integer.parseInt(date.group("day")));
      var time = TIME.matcher(line).region(date.end(), line.length());
      if (time.find()
          && (time.group("minute") != null || time.group("half") != null)
          && line.substring(date.end(), time.start()).matches("(?i)[\\s,|·•–—-]*(?:at )?")) {
        Optional<ZoneId> zone = Optional.ofNullable(time.group("zone")).flatMap(Lexicon::zone);
        int end = zone.isPresent() || time.group("zone") == null ? time.end() : time.start("zone");
        LocalTime clock = clock(time);
        return Optional.of(
            new Stated(
                date.start(),
                end,
                zone.map(known -> PublicationDate.of(day, clock, known))
                    .orElseGet(() -> PublicationDate.of(day))));
      }
      return Optional.of(new Stated(date.start(), date.end(), PublicationDate.of(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Month month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new DateTimeException("Not a month: " + name);
  }

  private static LocalTime clock(MatchResult time) {
    int hour = Integer.parseInt(time.group("hour"));
    int minute = time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
    String half = time.group("half");
    if (half == null) {
      return LocalTime.of(hour, minute);
    }
    boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
    return LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute);
  }
}
