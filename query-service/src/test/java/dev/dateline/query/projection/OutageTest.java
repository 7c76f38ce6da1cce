package dev.dateline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest(name = "SQLSTATE {0}")
  @ValueSource(strings = {"21000", "22P05", "23505", "54000"})
  void whatTheDataCauseIsNotTriedAgain(String state) {
    assertThatThrownBy(
            () ->
                new Outage()
                    .waitOut(
                        () -> {
                          throw refused(state);
                        }))
        .isInstanceOf(PersistenceException.class);
  }

  @ParameterizedTest(name = "SQLSTATE {0}")
  @ValueSource(strings = {"08006", "40001", "53300", "57P01"})
  void whatTheDatabaseCausesIsTriedAgain(String state) {
    // Given
    Iterator<RuntimeException> failures = List.of(refused(state)).iterator();
    // When
    String answer =
        new Outage()
            .waitOut(
                () -> {
                  if (failures.hasNext()) {
                    throw failures.next();
                  }
                  return "done";
                });
    // Then
    assertThat(answer).isEqualTo("done");
  }

  @Test
  void aFailureOfTheProgramIsNotTriedAgain() {
    assertThat(Outage.isPassing(new IllegalStateException())).isFalse();
  }

  private static RuntimeException refused(String state) {
    return new PersistenceException(new SQLException("refused", state));
  }
}
