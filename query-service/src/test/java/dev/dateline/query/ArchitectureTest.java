package dev.dateline.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dateline.query");

  @Test
  void theDomainDependsOnNothingButJava() {
    classes()
        .that()
        .resideInAPackage("dev.dateline.query.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.dateline.query.domain..")
        .check(SERVICE);
  }

  @Test
  void readingAndWritingMeetInTheStoreOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.query.rest..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.dateline.query.projection..")
        .check(SERVICE);
    noClasses()
        .that()
        .resideInAPackage("dev.dateline.query.projection..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.dateline.query.rest..")
        .check(SERVICE);
  }
}
