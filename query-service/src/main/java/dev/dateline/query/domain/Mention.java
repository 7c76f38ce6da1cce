package dev.dateline.query.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * One article's statement of a fact. Offsets count Unicode code points of the article's text, end
 * exclusive.
 *
 * @param id unique within the article's revision
 * @param eventType PLOVER event type, or null
 * @param mode PLOVER mode, or null
 * @param time when it happens, or null
 * @param place where it happens, or null
 * @param attribution who vouches for it; null when the outlet itself asserts it
 * @param factuality FactBank value, seen from the attribution's source
 * @param tense past, present or future
 * @param confidence 0..1
 */
public record Mention(
    String id,
    UUID articleId,
    int revision,
    Predicate predicate,
    String eventType,
    String mode,
    List<Argument> arguments,
    List<Quantity> quantities,
    Time time,
    Place place,
    Attribution attribution,
    String factuality,
    String tense,
    Evidence evidence,
    double confidence) {

  public Mention {
    Contract.require(id, "mentions.id");
    Contract.require(articleId, "mentions.articleId");
    Contract.require(predicate, "mentions.predicate");
    arguments = Contract.requireItems(arguments, "mentions.arguments");
    quantities = Contract.requireItems(quantities, "mentions.quantities");
    Polarity.of(Contract.require(factuality, "mentions.factuality"));
    Contract.require(evidence, "mentions.evidence");
  }

  /** What happens or holds. */
  public record Predicate(String lemma, String text, int start, int end) {

    public Predicate {
      Contract.require(lemma, "mentions.predicate.lemma");
    }
  }

  /**
   * A participant.
   *
   * @param role agent, patient, recipient, or a preposition
   */
  public record Argument(
      String role, String text, int start, int end, String entityId, String name) {

    public Argument {
      Contract.require(role, "mentions.arguments.role");
      Contract.require(text, "mentions.arguments.text");
    }

    Argument withEntityId(String id) {
      return new Argument(role, text, start, end, id, name);
    }
  }

  /**
   * A count or measure: {@code value}, or {@code min} and {@code max}.
   *
   * @param unit what is counted, or a UCUM / ISO 4217 code, or null
   * @param modifier how it is hedged, or null
   * @param role argument role that it belongs to, or null
   */
  public record Quantity(
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      String unit,
      String modifier,
      String role,
      String text,
      int start,
      int end) {

    public Quantity {
      if (value == null && min == null && max == null) {
        throw new IllegalArgumentException("Field 'mentions.quantities.value' is missing");
      }
    }
  }

  /**
   * Time of the event (TIMEX3).
   *
   * @param modifier TIMEX3 mod, or null
   * @param earliest first possible instant, or null when open
   * @param latest last possible instant, or null when open
   */
  public record Time(
      String value,
      String type,
      String modifier,
      String earliest,
      String latest,
      String text,
      int start,
      int end) {

    private static final int ISO_DAY = "2026-03-05".length();

    public Time {
      Contract.require(value, "mentions.time.value");
    }

    /** First possible day; null when open. */
    LocalDate firstDay() {
      return day(earliest);
    }

    /** Last possible day; null when open. */
    LocalDate lastDay() {
      return day(latest);
    }

    private static LocalDate day(String instant) {
      if (instant == null || instant.length() < ISO_DAY) {
        return null;
      }
      try {
        return LocalDate.parse(instant.substring(0, ISO_DAY));
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }

  /** Place of the event; country and coordinates may be null. */
  public record Place(
      String text,
      int start,
      int end,
      String entityId,
      String name,
      String countryCode,
      Double latitude,
      Double longitude) {

    private static final double EARTH_RADIUS_KM = 6371;

    public Place {
      Contract.require(text, "mentions.place.text");
    }

    Place withEntityId(String id) {
      return new Place(text, start, end, id, name, countryCode, latitude, longitude);
    }

    /** Kilometres to another place along a great circle (haversine formula); NaN when unknown. */
    double distance(Place other) {
      if (latitude == null
          || longitude == null
          || other.latitude == null
          || other.longitude == null) {
        return Double.NaN;
      }
      double halfLatitude = Math.toRadians(other.latitude - latitude) / 2;
      double halfLongitude = Math.toRadians(other.longitude - longitude) / 2;
      double haversine =
          Math.pow(Math.sin(halfLatitude), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(other.latitude))
                  * Math.pow(Math.sin(halfLongitude), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
    }
  }

  /**
   * Who vouches.
   *
   * @param source the ultimate source
   * @param directness direct, indirect or mixed
   * @param quotationId the quotation that it stands in, or null
   * @param by who relays the source's words, or null
   */
  public record Attribution(
      Reference source,
      String cue,
      int cueStart,
      int cueEnd,
      String directness,
      String medium,
      String quotationId,
      Attribution by) {

    public Attribution {
      Contract.require(source, "mentions.attribution.source");
    }
  }

  /** The words that state it (W3C TextQuoteSelector and TextPositionSelector). */
  public record Evidence(String exact, String prefix, String suffix, int start, int end) {

    public Evidence {
      Contract.require(exact, "mentions.evidence.exact");
    }
  }
}
