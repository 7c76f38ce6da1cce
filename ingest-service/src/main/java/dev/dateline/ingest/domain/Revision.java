package dev.dateline.ingest.domain;

import java.time.Instant;

/**
 * One revision of an article.
 *
 * @param number counts from 1
 * @param content what it says
 * @param receivedAt when it was received
 */
public record Revision(int number, ArticleContent content, Instant receivedAt) {}
