package dev.dateline.ingest;

import java.util.Map;
import java.util.UUID;

/** Articles written for the tests. */
public final class Texts {

  private Texts() {}

  /** A text that no other call returns. */
  public static String unique() {
    return "The harbour of ship "
        + UUID.randomUUID()
        + " reopened on Thursday, the port authority said.";
  }

  /** An address that no other call returns. */
  public static String uniqueUrl() {
    return "https://courier.example/2026/02/05/" + UUID.randomUUID();
  }

  /** A submission under an address. */
  public static Map<String, String> article(String url, String text) {
    return Map.of(
        "url",
        url,
        "outlet",
        "The Courier",
        "publishedAt",
        "2026-02-05T16:00:00Z",
        "language",
        "en",
        "text",
        text);
  }
}
