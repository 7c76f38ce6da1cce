package dev.dateline.embedded.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class FactTableTest {

  @Test
  void aFactIsOneRow() throws JsonProcessingException {
    // Given
    var fact =
        new ObjectMapper()
            .readTree(
                """
                {"predicate":"kill","polarity":"negative","status":"contested","independentOrigins":2,
                 "arguments":[{"role":"agent","name":"blast"},{"role":"patient","text":"workers"},
                              {"role":"with","text":"debris"}],
                 "time":{"value":"2026-03-03"},"place":{"name":"Karsund"},
                 "values":[{"value":3,"unit":"worker","modifier":"at-least"}],
                 "origins":[{"entity":{"name":"fire chief"}},{"outlet":"Courier"}]}""");
    // When
    String table = FactTable.of(List.of(fact), 400);
    // Then
    assertThat(table.lines().toList().get(2).replaceAll("\\s{2,}", " | ").strip())
        .isEqualTo(
            "blast | kill | workers; with debris | 2026-03-03 | Karsund | at-least 3 worker"
                + " | fire chief; Courier | denied, contested (2 origins)");
  }

  @Test
  void whatIsTooLongForItsColumnGoesOnBelow() throws JsonProcessingException {
    // Given
    var fact =
        new ObjectMapper()
            .readTree(
                """
                {"predicate":"say","status":"single-origin",
                 "arguments":[{"role":"agent","text":"the mayor of the old town"},
                              {"role":"patient","text":"no"}]}""");
    // When
    var lines = FactTable.of(List.of(fact), 80).lines().map(String::strip).toList();
    // Then
    int first = lines.indexOf(lines.stream().filter(l -> l.contains(" say ")).findFirst().get());
    assertThat(lines.get(first)).startsWith("the mayor").contains(" no ");
    assertThat(lines.get(first + 1)).startsWith("of the old");
    assertThat(lines.get(first + 2)).startsWith("town");
  }

  @Test
  void whatAFactDoesNotSayStaysEmpty() throws JsonProcessingException {
    // Given
    var fact =
        new ObjectMapper()
            .readTree(
                "{\"predicate\":\"rain\",\"time\":null,\"place\":null,\"status\":\"withdrawn\"}");
    // When
    String table = FactTable.of(List.of(fact), 120);
    // Then
    assertThat(table).doesNotContain("null");
  }
}
