package dev.dateline.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dateline.extract");

  private static final String[] EDGES = {
    "dev.dateline.extract.messaging..",
    "dev.dateline.extract.rest..",
    "dev.dateline.extract.json..",
    "dev.dateline.extract.startup.."
  };

  @Test
  void theEngineKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.extract..")
        .and()
        .resideOutsideOfPackages(EDGES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "io.smallrye..", "jakarta..", "org.apache.kafka..", "com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void theEngineDoesNotKnowTheEdges() {
    noClasses()
        .that()
        .resideOutsideOfPackages(EDGES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(EDGES)
        .check(CLASSES);
  }

  @Test
  void messagingAndRestDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.extract.messaging..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.dateline.extract.rest..")
        .check(CLASSES);
  }
}
