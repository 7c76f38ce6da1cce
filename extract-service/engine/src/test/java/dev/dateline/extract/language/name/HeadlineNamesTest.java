package dev.dateline.extract.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.NamedEntity.Type;

class HeadlineNamesTest {

  private static final String[] HEADLINE = {"Mara", "Ilves", "to", "Open", "Larsund", "Harbour"};

  @Test
  void aHeadlineWritesItsLongWordsLikeNames() {
    assertThat(HeadlineNames.isHeadline(HEADLINE)).isTrue();
    assertThat(HeadlineNames.isHeadline("Mara Ilves will open Larsund Harbour".split(" ")))
        .isFalse();
  }

  @Test
  void aNameOfTheTextIsFoundInItsHeadline() {
    // Given
    HeadlineNames names = new HeadlineNames();
    names.learn(
        "On Monday Mara Ilves spoke in Larsund".split(" "),
        List.of(new NamedEntity(Type.PERSON, 2, 3), new NamedEntity(Type.PLACE, 6, 6)));
    // When
    List<NamedEntity> found =
        names.in(HEADLINE, List.of(new NamedEntity(Type.PERSON, 0, HEADLINE.length - 1)));
    // Then
    assertThat(found)
        .containsExactly(new NamedEntity(Type.PERSON, 0, 1), new NamedEntity(Type.PLACE, 4, 4));
  }

  @Test
  void aNameThatOnlyTheHeadlineHasIsKeptWhenShort() {
    // Given
    NamedEntity ilves = new NamedEntity(Type.PERSON, 0, 1);
    // Then
    assertThat(new HeadlineNames().in(HEADLINE, List.of(ilves))).containsExactly(ilves);
    assertThat(new HeadlineNames().in(HEADLINE, List.of(new NamedEntity(Type.PERSON, 0, 5))))
        .isEmpty();
  }
}
