package dev.dateline.ingest.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

import dev.dateline.cleaning.RawArticle;
import dev.dateline.ingest.domain.Admission;
import dev.dateline.ingest.domain.InvalidArticleException;
import dev.dateline.ingest.store.Articles;

/** Takes articles in and counts what came of it. */
@ApplicationScoped
class Intake {

  private final Articles articles;
  private final MeterRegistry metrics;

  Intake(Articles articles, MeterRegistry metrics) {
    this.articles = articles;
    this.metrics = metrics;
  }

  /** What yields an article, or tells what is wrong with it. */
  @FunctionalInterface
  interface Submission<X extends Exception> {
    RawArticle read() throws X;
  }

  /**
   * Checks, cleans and stores an article.
   *
   * @throws InvalidArticleException if it cannot be accepted
   */
  <X extends Exception> Articles.Receipt accept(Submission<X> submission) throws X {
    Instant now = now();
    try {
      Articles.Receipt receipt = articles.submit(Admission.admit(submission.read(), now), now);
      count(receipt.outcome().name());
      return receipt;
    } catch (InvalidArticleException e) {
      count("REJECTED");
      throw e;
    }
  }

  /** The present, as precisely as the database keeps it. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private void count(String outcome) {
    metrics.counter("dateline.articles", "outcome", outcome.toLowerCase(Locale.ROOT)).increment();
  }
}
