package dev.dateline.ingest.store;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an article has come. */
public enum ArticleState {
  /** It is stored; what happened to it last is not announced yet. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** The broker has acknowledged its latest revision. */
  @JsonProperty("announced")
  ANNOUNCED,
  /** extract-service has answered its latest revision. */
  @JsonProperty("extracted")
  EXTRACTED,
  /** It supports no fact any more. */
  @JsonProperty("withdrawn")
  WITHDRAWN
}
