package dev.dateline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dateline.cleaning.RawArticle;

class ArticleTest {

  private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-000000000001");
  private static final Instant MONDAY = Instant.parse("2026-02-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-02-03T10:00:00Z");
  private static final ArticleContent CONTENT = content("Jane Doe", "2026-02-01", "One text.");

  @Test
  void itsFirstContentPublishesIt() {
    var article = new Article(ID, null, false);

    assertThat(article.submit(CONTENT, MONDAY))
        .contains(new ArticleEvent.Published(ID, new Revision(1, CONTENT, MONDAY)));
  }

  @Test
  void theSameContentChangesNothing() {
    assertThat(published().submit(CONTENT, TUESDAY)).isEmpty();
  }

  @Test
  void lessMetadataThanBeforeChangeNothing() {
    assertThat(published().submit(content(null, null, "One text."), TUESDAY)).isEmpty();
  }

  @Test
  void anotherTextRevisesItAndKeepsWhatIsNotSaidAgain() {
    var event = published().submit(content(null, null, "Another text."), TUESDAY);

    var expected = content("Jane Doe", "2026-02-01", "Another text.");
    assertThat(event).contains(new ArticleEvent.Revised(ID, new Revision(2, expected, TUESDAY)));
  }

  @Test
  void anotherDateRevisesIt() {
    assertThat(published().submit(content("Jane Doe", "2026-01-31", "One text."), TUESDAY))
        .containsInstanceOf(ArticleEvent.Revised.class);
  }

  @Test
  void isWithdrawnOnce() {
    assertThat(published().withdraw(TUESDAY)).contains(new ArticleEvent.Withdrawn(ID, 1, TUESDAY));
    assertThat(withdrawn().withdraw(TUESDAY)).isEmpty();
  }

  @Test
  void isPublishedAgainAsAFurtherRevisionAfterItWasWithdrawn() {
    assertThat(withdrawn().submit(CONTENT, TUESDAY))
        .contains(new ArticleEvent.Published(ID, new Revision(2, CONTENT, TUESDAY)));
  }

  @Test
  void identityDependsOnTheAddressWhereThereIsOne() {
    assertThat(ArticleIdentity.of(content(null, null, "One text.")))
        .isEqualTo(ArticleIdentity.of(content("Jane Doe", "2026-02-01", "Another text.")))
        .extracting(UUID::version, UUID::variant)
        .containsExactly(5, 2);
  }

  private static Article published() {
    return new Article(ID, new Revision(1, CONTENT, MONDAY), false);
  }

  private static Article withdrawn() {
    return new Article(ID, new Revision(1, CONTENT, MONDAY), true);
  }

  private static ArticleContent content(String byline, String publishedAt, String text) {
    return Admission.admit(
        new RawArticle(
            "https://courier.example/a",
            "The Courier",
            "A title",
            byline,
            publishedAt,
            "en",
            text,
            null),
        MONDAY);
  }
}
