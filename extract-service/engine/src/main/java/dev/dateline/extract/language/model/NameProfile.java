package dev.dateline.extract.language.model;

/**
 * How a word is used in large lists of names, as one number of 14 bits: on a scale from 0 (never)
 * to 3 (often) as first and as last word of a person's name and as a word of names of places,
 * organisations and works, and whether it is by itself the name of a place, an organisation, a
 * people, or a person's forename or surname.
 */
public final class NameProfile {

  private NameProfile() {}

  /** Counts of a word in lists of names, from which its profile is made. */
  public static final class Counts {
    public int first;
    public int last;
    public int place;
    public int organization;
    public int work;
    public boolean isPlace;
    public boolean isOrganization;
    public boolean isPeople;
    public boolean isPersonal;

    /** The profile. */
    public int profile() {
      return grade(first)
          | grade(last) << 2
          | grade(place) << 4
          | bit(isPlace) << 6
          | grade(organization) << 7
          | bit(isOrganization) << 9
          | grade(work) << 10
          | bit(isPeople) << 12
          | bit(isPersonal) << 13;
    }

    private static int grade(int count) {
      return count == 0 ? 0 : count < 5 ? 1 : count < 40 ? 2 : 3;
    }

    private static int bit(boolean set) {
      return set ? 1 : 0;
    }
  }

  /** The part about names of persons. */
  public static int person(int profile) {
    return profile & 0xF | profile >> 13 << 4;
  }

  /** The part about names of places and peoples. */
  public static int place(int profile) {
    return profile >> 4 & 7 | (profile >> 12 & 1) << 3;
  }

  /** The part about names of organisations. */
  public static int organization(int profile) {
    return profile >> 7 & 7;
  }
}
