package dev.dateline.extract.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import dev.dateline.extract.Extractor;

/** Loads the engine with its models once, before the service reports that it is ready. */
@ApplicationScoped
class ExtractorProducer {

  @Produces
  @Singleton
  @Startup
  Extractor extractor() {
    return Extractor.load();
  }
}
