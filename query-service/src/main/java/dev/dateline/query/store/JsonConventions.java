package dev.dateline.query.store;

import java.math.BigDecimal;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

import dev.dateline.query.domain.Mention;

/**
 * JSON as the contracts want it: unknown fields are ignored, a missing number is an error and not
 * 0, a quantity has only the bounds that are stated.
 */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.addMixIn(Mention.Quantity.class, StatedBounds.class);
  }

  /** Leaves out the bounds that a quantity does not state. */
  abstract static class StatedBounds {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    BigDecimal value;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    BigDecimal min;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    BigDecimal max;
  }
}
