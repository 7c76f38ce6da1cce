package dev.dateline.system;

/** An article as {@code POST /articles} takes it. */
record Dispatch(String url, String outlet, String title, String publishedAt, String text) {

  /** A report of a series that differs from every other of any series. */
  static Dispatch numbered(String series, int number) {
    String town = "Port Ennis " + number;
    return new Dispatch(
        "https://outlet.example/%s/%d".formatted(series.replace(' ', '-'), number),
        "The Example Outlet",
        "Dam fails near " + town,
        "2026-04-14T10:%02d:00Z".formatted(number % 60),
        """
        A dam failed near %1$s on Monday and flooded %2$d houses.

        Rescuers evacuated %3$d people from the town, mayor Nadia Orel said.

        "We have never seen the river rise so fast," she told %4$s radio."""
            .formatted(town, 100 + number, 1000 + number, series));
  }
}
