package dev.dateline.query.store;

import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.query.domain.Article;
import dev.dateline.query.domain.Entity;
import dev.dateline.query.domain.EntityDecision;
import dev.dateline.query.domain.Extraction;
import dev.dateline.query.domain.Fact;
import dev.dateline.query.domain.Mention;
import dev.dateline.query.domain.Origin;
import dev.dateline.query.domain.Quotation;
import dev.dateline.query.domain.Reference;
import dev.dateline.query.domain.Terms;
import dev.dateline.query.domain.Withdrawal;

/** What is read from and written to JSON, for the native image. */
@RegisterForReflection(
    targets = {
      Article.class,
      Entity.class,
      EntityDecision.class,
      Extraction.class,
      Fact.class,
      Mention.class,
      Origin.class,
      Quotation.class,
      Reference.class,
      Terms.class,
      Withdrawal.class,
      JsonConventions.StatedBounds.class
    })
final class JsonTypes {

  private JsonTypes() {}
}
