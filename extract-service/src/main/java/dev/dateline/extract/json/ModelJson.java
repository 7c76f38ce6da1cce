package dev.dateline.extract.json;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;

import dev.dateline.extract.model.Argument;
import dev.dateline.extract.model.Attribution;
import dev.dateline.extract.model.Directness;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.model.EventTime;
import dev.dateline.extract.model.Evidence;
import dev.dateline.extract.model.Extraction;
import dev.dateline.extract.model.Factuality;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Place;
import dev.dateline.extract.model.Predicate;
import dev.dateline.extract.model.Quantity;
import dev.dateline.extract.model.QuantityModifier;
import dev.dateline.extract.model.Quotation;
import dev.dateline.extract.model.Source;
import dev.dateline.extract.model.Tense;

/**
 * How the engine's model is written as JSON (contract {@code extracted.v1.schema.json}): the engine
 * itself knows no JSON library.
 */
@Singleton
@RegisterForReflection(
    targets = {
      Argument.class,
      Attribution.class,
      Entity.class,
      Entity.Reference.class,
      EventTime.class,
      Evidence.class,
      Extraction.class,
      Mention.class,
      ModelJson.QuantityFields.class,
      Place.class,
      Predicate.class,
      Quantity.class,
      Quotation.class,
      Quotation.Content.class,
      Source.class
    })
public class ModelJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    var module = new SimpleModule("dateline-extraction-model");
    module.addSerializer(new Label<>(Directness.class, Directness::label));
    module.addSerializer(new Label<>(Factuality.class, Factuality::label));
    module.addSerializer(new Label<>(QuantityModifier.class, QuantityModifier::label));
    module.addSerializer(new Label<>(Tense.class, Tense::label));
    module.addSerializer(
        new Label<>(Entity.Kind.class, kind -> kind.name().toLowerCase(Locale.ROOT)));
    mapper.registerModule(module);
    // A quantity has a value or bounds, never both: what it lacks is left out.
    mapper.addMixIn(Quantity.class, QuantityFields.class);
  }

  interface QuantityFields {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Double value();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    Double min();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    Double max();
  }

  private static final class Label<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> label;

    Label(Class<T> type, Function<T, String> label) {
      super(type);
      this.label = label;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(label.apply(value));
    }
  }
}
