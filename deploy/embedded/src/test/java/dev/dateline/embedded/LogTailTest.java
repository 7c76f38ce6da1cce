package dev.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class LogTailTest {

  @Test
  void keepsPlainLines() {
    assertThat(LogTail.of(List.of("one", "two"))).isEqualTo("one\ntwo");
  }

  @Test
  void showsOnlyTheEndOfALongLog() {
    assertThat(LogTail.of(Collections.nCopies(1000, "line")).lines()).hasSizeLessThan(100);
  }

  @Test
  void reducesJsonRecordsToLevelMessageAndRootCause() {
    // Given
    String record =
        """
        {"timestamp":"2026-01-01T00:00:00Z","level":"ERROR","message":"Failed to start",\
        "exception":{"exceptionType":"A","message":"outer",\
        "causedBy":{"exception":{"exceptionType":"java.net.BindException","message":"in use"}}}}""";
    // When
    String tail = LogTail.of(List.of(record));
    // Then
    assertThat(tail).isEqualTo("ERROR Failed to start\n    java.net.BindException: in use");
  }
}
