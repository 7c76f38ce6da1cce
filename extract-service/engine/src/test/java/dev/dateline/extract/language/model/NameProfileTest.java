package dev.dateline.extract.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameProfileTest {

  private final NameProfile.Counts counts = new NameProfile.Counts();

  @Test
  void aSurnameAndAForenameDiffer() {
    counts.first = 100;
    NameProfile.Counts surname = new NameProfile.Counts();
    surname.last = 100;

    assertThat(NameProfile.person(counts.profile()))
        .isNotEqualTo(NameProfile.person(surname.profile()));
  }

  @Test
  void namesOfPlacesSayNothingOfPersonsAndOrganisations() {
    counts.place = 100;
    counts.isPlace = true;

    assertThat(NameProfile.place(counts.profile())).isNotZero();
    assertThat(NameProfile.person(counts.profile())).isZero();
    assertThat(NameProfile.organization(counts.profile())).isZero();
  }

  @Test
  void namesOfPeoplesCountWithPlaces() {
    counts.isPeople = true;

    assertThat(NameProfile.place(counts.profile())).isNotZero();
  }
}
