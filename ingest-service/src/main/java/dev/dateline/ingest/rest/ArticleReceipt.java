package dev.dateline.ingest.rest;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.ingest.store.ArticleState;
import dev.dateline.ingest.store.Articles;

/**
 * What a submitted article has become.
 *
 * @param id the article's id
 * @param revision number of its latest revision
 * @param state how far it has come
 */
@RegisterForReflection
record ArticleReceipt(UUID id, int revision, ArticleState state) {

  static ArticleReceipt of(Articles.Receipt receipt) {
    return new ArticleReceipt(receipt.id(), receipt.revision(), receipt.state());
  }
}
