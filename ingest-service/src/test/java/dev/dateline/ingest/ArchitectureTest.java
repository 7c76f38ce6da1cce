package dev.dateline.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What may know what. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dateline.ingest", "dev.dateline.cleaning");

  @Test
  void domainAndCleaningKnowNoFramework() {
    classes()
        .that()
        .resideInAnyPackage("dev.dateline.ingest.domain..", "dev.dateline.cleaning..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "dev.dateline.ingest.domain..",
            "dev.dateline.cleaning..",
            "org.jsoup..",
            "com.fasterxml.jackson..")
        .check(CLASSES);
  }

  @Test
  void cleaningKnowsNothingOfTheService() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.cleaning..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.dateline.ingest..")
        .check(CLASSES);
  }

  @Test
  void onlyTheOutboxAndTheProgressOfArticlesKnowTheBroker() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.dateline.ingest.outbox..", "dev.dateline.ingest.progress..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "io.smallrye.reactive.messaging..",
            "org.eclipse.microprofile.reactive.messaging..")
        .check(CLASSES);
  }

  @Test
  void storeAndOutboxDoNotKnowRest() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.dateline.ingest.store..", "dev.dateline.ingest.outbox..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.dateline.ingest.rest..")
        .check(CLASSES);
  }
}
