package dev.dateline.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The articles of {@code fixtures/} about one ferry, with ids and a name of the ferry of their own,
 * so that tests which share a database do not meet. Offsets hold, as all names are equally long.
 */
public final class Fixture {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** Three articles: the second contradicts a figure of the first, the third is a copy of it. */
  public final Piece harbourPost;

  public final Piece dailyBeacon;
  public final Piece fjordRadio;

  /** Name of the ferry. */
  public final String ferry;

  private final UUID[] ids = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};

  public Fixture() {
    var name = new StringBuilder("A");
    for (int i = 0; i < 6; i++) {
      name.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
    }
    ferry = name.toString();
    harbourPost = piece("harbour-post");
    dailyBeacon = piece("daily-beacon");
    fjordRadio = piece("fjord-radio");
  }

  private Piece piece(String name) {
    try (var stream = Fixture.class.getResourceAsStream("/fixtures/" + name + ".json")) {
      String json =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .replace("Aurelia", ferry)
              .replace("11111111-1111-4111-8111-111111111111", ids[0].toString())
              .replace("22222222-2222-4222-8222-222222222222", ids[1].toString())
              .replace("33333333-3333-4333-8333-333333333333", ids[2].toString());
      JsonNode fixture = MAPPER.readTree(json);
      return new Piece((ObjectNode) fixture.get("article"), (ObjectNode) fixture.get("extracted"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One article and what was found in it, as the data of their events. */
  public record Piece(ObjectNode article, ObjectNode extracted) {

    public String id() {
      return article.get("id").asText();
    }

    public String text() {
      return article.get("text").asText();
    }

    /** The same as another revision. */
    public Piece revision(int revision) {
      Piece copy = new Piece(article.deepCopy(), extracted.deepCopy());
      copy.article.put("revision", revision);
      copy.extracted.put("revision", revision);
      copy.extracted
          .get("mentions")
          .forEach(mention -> ((ObjectNode) mention).put("revision", revision));
      return copy;
    }

    /** The same without its mention at this index. */
    public Piece without(int mention) {
      Piece copy = new Piece(article.deepCopy(), extracted.deepCopy());
      copy.extracted.withArray("mentions").remove(mention);
      return copy;
    }

    /** Data of the event that withdraws it. */
    public ObjectNode withdrawal() {
      return MAPPER
          .createObjectNode()
          .put("id", id())
          .put("revision", article.get("revision").asInt())
          .put("withdrawnAt", "2026-03-13T10:00:00Z");
    }
  }
}
