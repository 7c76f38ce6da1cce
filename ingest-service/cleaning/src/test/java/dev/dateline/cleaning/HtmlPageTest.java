package dev.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the article of a web page is found. */
class HtmlPageTest {

  private static final String LEAD =
      "The harbour of Port Ellen reopened on Thursday after a storm, the port authority said.";
  private static final String NEXT =
      "Two ferries that had waited outside since Monday docked before noon, and a third followed.";

  @Test
  void takesTheArticleAndLeavesThePage() {
    CleanedArticle article =
        clean(
            """
            <html lang="en-GB"><head><title>Harbour reopens | The Courier</title></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <article><h1>Harbour reopens</h1>
              <figure><img src="f.jpg"><figcaption>A ferry enters Port Ellen on Feb. 5, 2026. <span class="credit">Jane Doe</span></figcaption></figure>
              <p>%s</p><div class="share-buttons">Share on Facebook</div><p>%s</p>
              <div class="related-stories"><p>Ferry fares rise again in spring, and nobody on the islands likes it.</p></div>
            </article>
            <aside><p>The weather will be fair on Friday, with light winds and little rain.</p></aside>
            <footer>Copyright 2026 The Courier</footer><script>track("reader");</script></body></html>
            """
                .formatted(LEAD, NEXT));

    assertThat(article.title()).isEqualTo("Harbour reopens");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.text())
        .isEqualTo("A ferry enters Port Ellen on Feb. 5, 2026.\n\n" + LEAD + "\n\n" + NEXT);
  }

  @Test
  void readsLinkedData() {
    CleanedArticle article =
        clean(
            """
            <html><head><link rel="canonical" href="https://courier.example/harbour">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
              {"@type": ["NewsArticle"], "headline": "Harbour &amp; ferries", "datePublished": "2026-02-05T16:00:00+00:00",
               "author": [{"name": "Jane Doe"}, {"name": "John Roe"}], "publisher": {"name": "The Courier"}}]}</script>
            </head><body><main><p>%s</p><p>%s</p></main></body></html>
            """
                .formatted(LEAD, NEXT));

    assertThat(article.url()).isEqualTo("https://courier.example/harbour");
    assertThat(article.title()).isEqualTo("Harbour & ferries");
    assertThat(article.byline()).isEqualTo("Jane Doe, John Roe");
    assertThat(article.outlet()).isEqualTo("The Courier");
    assertThat(article.publishedAt()).isEqualTo("2026-02-05T16:00:00Z");
    assertThat(article.publishedAtSource()).isEqualTo(DateSource.TEXT);
  }

  @Test
  void readsOpenGraphWhereLinkedDataAreBroken() {
    CleanedArticle article =
        clean(
            """
            <html><head><script type="application/ld+json">{"@type": "NewsArticle",</script>
            <meta property="og:title" content="Harbour reopens">
            <meta property="og:site_name" content="The Courier">
            <meta property="article:published_time" content="2026-02-05T16:00Z"></head>
            <body><p>%s</p><p>%s</p></body></html>
            """
                .formatted(LEAD, NEXT));

    assertThat(article.title()).isEqualTo("Harbour reopens");
    assertThat(article.outlet()).isEqualTo("The Courier");
    assertThat(article.publishedAt()).isEqualTo("2026-02-05T16:00:00Z");
    assertThat(article.publishedAtPrecision()).isEqualTo(DatePrecision.MINUTE);
    assertThat(article.text()).isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void takesTheMarkedUpBodyWhereThePageHidesItsText() {
    CleanedArticle article =
        clean(
            """
            <html><head><script type="application/ld+json">
            {"@type": "NewsArticle", "headline": "Harbour reopens", "articleBody": "%s\\n\\n%s"}</script></head>
            <body><div id="app"></div></body></html>
            """
                .formatted(LEAD, NEXT));

    assertThat(article.text()).isEqualTo(LEAD + "\n\n" + NEXT);
  }

  @Test
  void keepsEmbeddedPostsWithTheirSignature() {
    CleanedArticle article =
        clean(
            """
            <article><p>%s</p><blockquote class="twitter-tweet"><p>We are open again.
            Thank you all for waiting. <a href="https://t.co/x">pic.twitter.com/Ab12</a></p>
            &mdash; Port Ellen Harbour (@PortEllen) <a href="https://twitter.com/x">February 5, 2026</a></blockquote><p>%s</p></article>
            """
                .formatted(LEAD, NEXT));

    assertThat(article.text())
        .contains("We are open again. Thank you all for waiting.\n")
        .contains("— Port Ellen Harbour (@PortEllen) February 5, 2026");
  }

  @Test
  void anEmptyPageIsEmpty() {
    assertThat(clean("<html><body><nav>Home</nav></body></html>").text()).isEmpty();
  }

  private static CleanedArticle clean(String html) {
    return ArticleCleaner.clean(new RawArticle(null, null, null, null, null, null, null, html));
  }
}
