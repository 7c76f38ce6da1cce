package dev.dateline.query.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.query.domain.Fact;
import dev.dateline.query.store.FactRow;
import dev.dateline.query.store.MentionRow;
import dev.dateline.query.store.StatementId;
import dev.dateline.query.store.StoryRow;

/**
 * What was known of some articles at a moment.
 *
 * @param stories of articles that were shown then
 * @param mentions of all revisions that were recorded then
 * @param factOf the fact that each mention supported
 * @param articles those that were shown
 * @param shownRevisions the revision of each of them
 */
public record Known(
    List<StoryRow> stories,
    List<FactRow> facts,
    List<MentionRow> mentions,
    Map<StatementId, UUID> factOf,
    Map<UUID, Fact.ArticleReference> articles,
    Map<UUID, Integer> shownRevisions) {

  /** Whether a mention stood in the revision that was shown. */
  public boolean isShown(MentionRow mention) {
    return Integer.valueOf(mention.id.revision())
        .equals(shownRevisions.get(mention.id.articleId()));
  }
}
