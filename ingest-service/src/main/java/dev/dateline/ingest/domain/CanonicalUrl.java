package dev.dateline.ingest.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address in the one form that all spellings of it share: RFC 3986 syntax normalisation, without
 * what does not tell articles apart (http or https, "www.", fragment, campaign parameters, a slash
 * at the end). It identifies; it need not resolve.
 *
 * @param value the canonical form
 */
public record CanonicalUrl(String value) {

  private static final int LONGEST = 2048;
  private static final Pattern CAMPAIGN =
      Pattern.compile(
          "(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|at_\\w+"
              + "|smid|smtyp|ncid|ref_src|ref_url|__twitter_impression|amp)(?:=.*)?");

  /** The canonical form of an absolute http or https address; empty for anything else. */
  public static Optional<CanonicalUrl> of(String url) {
    try {
      URI uri = new URI(url.strip()).normalize();
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getHost() == null || !isSound(url)) {
        return Optional.empty();
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      boolean usualPort = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
      return Optional.of(
          new CanonicalUrl(
              "https://" + host + (usualPort ? "" : ":" + uri.getPort()) + path + query(uri)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isSound(String url) {
    return url.length() <= LONGEST && StandardCharsets.UTF_8.newEncoder().canEncode(url);
  }

  private static String query(URI uri) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    String kept =
        Arrays.stream(uri.getRawQuery().split("&"))
            .filter(parameter -> !parameter.isEmpty() && !CAMPAIGN.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
