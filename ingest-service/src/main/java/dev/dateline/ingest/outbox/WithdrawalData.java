package dev.dateline.ingest.outbox;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.ingest.domain.ArticleEvent;

/** Data of withdrawn.v1; see {@code contracts/withdrawal.v1.schema.json}. */
@RegisterForReflection
record WithdrawalData(String id, int revision, String withdrawnAt) {

  static WithdrawalData of(ArticleEvent.Withdrawn withdrawn) {
    return new WithdrawalData(
        withdrawn.articleId().toString(), withdrawn.revisionNumber(), withdrawn.time().toString());
  }
}
