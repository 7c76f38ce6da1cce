package dev.dateline.cleaning;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page's article, as the page marks it for machines (schema.org JSON-LD, Open Graph, HTML)
 * and as its text is found. Every component but {@code text} may be null.
 *
 * @param text text of the article, one paragraph a line; may still have debris
 */
record HtmlPage(
    String url,
    String outlet,
    String title,
    String byline,
    PublicationDate published,
    String language,
    String text) {

  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name~=(?i)^(?:date|pubdate|publishdate|publish-date|publish_date|dc\\.date"
              + "|dc\\.date\\.issued|dcterms\\.(?:date|created|issued)|parsely-pub-date"
              + "|sailthru\\.date|article\\.published)$]",
          "time[itemprop=datePublished]",
          "time[pubdate]",
          "article time[datetime]",
          "main time[datetime]");

  /** Reads a page; its scripts are not run and nothing is fetched. */
  static HtmlPage read(String html) {
    Document page = Jsoup.parse(html);
    Optional<LinkedData> data = LinkedData.of(page);
    String site =
        known(data, LinkedData::publisher).or(() -> meta(page, "og:site_name")).orElse(null);
    String title =
        known(data, LinkedData::headline)
            .or(() -> meta(page, "og:title"))
            .or(() -> text(page.selectFirst("h1")))
            .or(() -> text(page.selectFirst("title")))
            .map(found -> withoutSite(found, site))
            .orElse(null);
    String byline =
        known(data, LinkedData::author)
            .or(() -> meta(page, "author"))
            .or(() -> text(page.selectFirst("[rel=author], [itemprop=author] [itemprop=name]")))
            .filter(author -> !author.contains("://"))
            .orElse(null);
    PublicationDate published =
        Stream.concat(
                known(data, LinkedData::published).stream(),
                DATES.stream()
                    .flatMap(query -> page.select(query).stream())
                    .flatMap(HtmlPage::date))
            .flatMap(date -> parse(date).stream())
            .findFirst()
            .orElse(null);
    String url =
        text(page.selectFirst("link[rel=canonical]"), "href")
            .or(() -> meta(page, "og:url"))
            .filter(address -> address.matches("(?i)https?://.+"))
            .orElse(null);
    String language = text(page.selectFirst("html"), "lang").orElse(null);
    String text = MainText.of(page);
    String body = known(data, LinkedData::body).orElse("");
    // Publishers cut the marked-up body as often as pages hide text: the fuller one counts.
    return new HtmlPage(
        url,
        site,
        title,
        byline,
        published,
        language,
        body.length() > 2 * text.length() ? body : text);
  }

  private static Optional<String> known(
      Optional<LinkedData> data, Function<LinkedData, String> property) {
    return data.map(property).filter(value -> !value.isBlank());
  }

  private static Optional<String> meta(Document page, String name) {
    return text(
        page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]"), "content");
  }

  private static Optional<String> text(Element element) {
    return Optional.ofNullable(element).map(Element::text).filter(text -> !text.isBlank());
  }

  private static Optional<String> text(Element element, String attribute) {
    return Optional.ofNullable(element)
        .map(found -> found.attr(attribute))
        .filter(text -> !text.isBlank());
  }

  private static Stream<String> date(Element element) {
    return Stream.of(element.attr("content"), element.attr("datetime"))
        .filter(date -> !date.isBlank());
  }

  private static Optional<PublicationDate> parse(String date) {
    try {
      return Optional.of(PublicationDate.parse(date));
    } catch (DateTimeException e) {
      return DateLines.find(date);
    }
  }

  /** "Talks end | The Courier" as "Talks end". */
  private static String withoutSite(String title, String site) {
    String bare = title.strip();
    for (String separator : List.of(" | ", " - ", " – ", " — ", " :: ", " · ")) {
      int cut = bare.lastIndexOf(separator);
      if (cut > 0
          && (separator.equals(" | ")
              || Lines.key(bare.substring(cut)).equals(Lines.key(site == null ? "" : site)))) {
        return bare.substring(0, cut).strip();
      }
    }
    return bare;
  }
}
