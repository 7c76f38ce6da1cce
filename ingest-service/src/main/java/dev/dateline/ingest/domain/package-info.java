/**
 * What an article is to ingest: identity, content, revisions and what is announced of it. Free of
 * frameworks.
 */
package dev.dateline.ingest.domain;
