package dev.dateline.extract.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import dev.dateline.extract.Extractor;

/**
 * Loads the engine with its models once, before the service reports that it is ready. A native
 * image has it loaded: it is built with this class initialised, and maps the models into memory.
 */
@ApplicationScoped
class ExtractorProducer {

  private static final Extractor EXTRACTOR = Extractor.load();

  @Produces
  @Singleton
  @Startup
  Extractor extractor() {
    return EXTRACTOR;
  }
}
