package dev.dateline.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.model.Entity;
import dev.dateline.extract.reference.Entities.Referent;

class ReferenceResolverTest {

  private static final ReferenceResolver RESOLVER = ReferenceResolver.load();

  private Document document;
  private Entities entities;

  private void resolve(String... sentences) {
    document = ParsedText.document(sentences);
    entities = RESOLVER.resolve(document, null);
  }

  private List<String> names() {
    return entities.all().stream().map(Referent::name).toList();
  }

  private List<String> references(String name) {
    return named(name).references().stream()
        .map(r -> document.text().substring(r.start(), r.end()))
        .toList();
  }

  private Referent named(String name) {
    return entities.all().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** Name of the entity that the nth occurrence of a word refers to, or null. */
  private String at(String word, int occurrence) {
    int offset = -1;
    for (int i = 0; i < occurrence; i++) {
      offset = document.text().indexOf(word, offset + 1);
    }
    return entities.at(offset).map(Referent::name).orElse(null);
  }

  // ---- names

  @Test
  void aFamilyNameRefersToThePersonNamedInFull() {
    resolve(
        "Maria/NNP/3/nsubj/PERSON Lopez/NNP/1/flat/+ spoke=speak/VBD/0/root ./,/3/punct",
        "Lopez/NNP/2/nsubj/PERSON smiled=smile/VBD/0/root ./,/2/punct");

    assertThat(names()).containsExactly("Maria Lopez");
    assertThat(references("Maria Lopez")).containsExactly("Maria Lopez", "Lopez");
  }

  @Test
  void twoPersonsOfOneFamilyNameStayTwo() {
    resolve(
        "Maria/NNP/3/nsubj/PERSON Lopez/NNP/1/flat/+ met=meet/VBD/0/root Carlos/NNP/3/obj/PERSON"
            + " Lopez/NNP/4/flat/+ ./,/3/punct",
        "Mr./NNP/2/nmod:desc Lopez/NNP/3/nsubj/PERSON smiled=smile/VBD/0/root ./,/3/punct");

    assertThat(names()).containsExactly("Maria Lopez", "Carlos Lopez");
    assertThat(references("Carlos Lopez")).containsExactly("Carlos Lopez", "Lopez");
  }

  @Test
  void transliterationsOfOneNameAreOnePerson() {
    resolve(
        "Andriy/NNP/3/nsubj/PERSON Melnychenko/NNP/1/flat/+ spoke=speak/VBD/0/root ./,/3/punct",
        "Andrii/NNP/3/nsubj/PERSON Melnichenko/NNP/1/flat/+ left=leave/VBD/0/root ./,/3/punct");

    assertThat(entities.all()).hasSize(1);
  }

  @Test
  void aJuniorIsNotHisFather() {
    resolve(
        "Peter/NNP/4/nsubj/PERSON Brandt/NNP/1/flat/+ Jr./NNP/1/flat/+ met=meet/VBD/0/root"
            + " Peter/NNP/4/obj/PERSON Brandt/NNP/5/flat/+ ./,/4/punct");

    assertThat(entities.all()).hasSize(2);
  }

  @Test
  void anAbbreviationInBracketsIsTheOrganisation() {
    resolve(
        "The/DT/4/det River/NNP/4/compound/ORGANIZATION Safety/NNP/4/compound/+"
            + " Board/NNP/8/nsubj/+ (/-LRB-/6/punct RSB/NNP/4/appos )/-RRB-/6/punct"
            + " warned=warn/VBD/0/root ./,/8/punct",
        "RSB/NNP/2/nsubj/ORGANIZATION agreed=agree/VBD/0/root ./,/2/punct");

    assertThat(names()).containsExactly("River Safety Board");
    assertThat(references("River Safety Board"))
        .containsExactly("River Safety Board", "RSB", "RSB");
  }

  @Test
  void aCountryHasItsCanonicalNameUnderAllItsNames() {
    resolve(
        "U.S./NNP/2/compound/PLACE diplomats=diplomat/NNS/3/nsubj left=leave/VBD/0/root"
            + " America/NNP/3/obj/PLACE ./,/3/punct");

    assertThat(names()).containsExactly("United States");
    assertThat(named("United States").type()).isEqualTo(Entity.Type.PLACE);
  }

  @Test
  void aNationalityIsNotItsCountry() {
    resolve(
        "Kenyan/JJ/2/amod/NORP farmers=farmer/NNS/3/nsubj left=leave/VBD/0/root"
            + " Kenya/NNP/3/obj/PLACE ./,/3/punct");

    assertThat(named("Kenyan").type()).isEqualTo(Entity.Type.NORP);
    assertThat(named("Kenya").type()).isEqualTo(Entity.Type.PLACE);
  }

  @Test
  void ministriesOfTwoCountriesAreTwo() {
    resolve(
        "Norway/NNP/4/nmod:poss/PLACE 's/POS/1/case Defense/NNP/4/compound/ORGANIZATION"
            + " Ministry/NNP/5/nsubj/+ told=tell/VBD/0/root Chile/NNP/9/nmod:poss/PLACE"
            + " 's/POS/6/case Defense/NNP/9/compound/ORGANIZATION Ministry/NNP/5/obj/+ ./,/5/punct");

    assertThat(names()).contains("Norwegian Defense Ministry", "Chilean Defense Ministry");
  }

  @Test
  void aRegionIsNotTheCityItIsNamedAfter() {
    resolve(
        "Kursk/NNP/2/compound/PLACE region/NN/3/nsubj borders=border/VBZ/0/root Kursk/NNP/3/obj/PLACE"
            + " ./,/3/punct");

    assertThat(names()).containsExactly("Kursk region", "Kursk");
    assertThat(at("region", 1)).isEqualTo("Kursk region");
  }

  @Test
  void anAdministrationIsNotThePersonWhoLeadsIt() {
    resolve(
        "The/DT/3/det Moreau/NNP/3/compound/PERSON administration/NN/4/nsubj agreed=agree/VBD/0/root"
            + " ./,/4/punct");

    assertThat(at("administration", 1)).isEqualTo("Moreau administration");
    assertThat(at("Moreau", 1)).isEqualTo("Moreau");
  }

  // ---- metonyms

  @Test
  void aCapitalThatActsIsTheGovernment() {
    resolve("Oslo/NNP/2/nsubj/PLACE rejected=reject/VBD/0/root it/PRP/2/obj ./,/2/punct");

    assertThat(at("Oslo", 1)).isEqualTo("Norway");
  }

  @Test
  void aCapitalWhereSomethingHappensIsTheCity() {
    resolve("They/PRP/2/nsubj met=meet/VBD/0/root in/IN/4/case Oslo/NNP/2/obl/PLACE ./,/2/punct");

    assertThat(at("Oslo", 1)).isEqualTo("Oslo");
  }

  @Test
  void capitalsThatAreConjoinedAreAllGovernments() {
    resolve(
        "Talks=talk/NNS/6/nsubj between/IN/3/case Oslo/NNP/1/nmod/PLACE and/CC/5/cc"
            + " Lima/NNP/3/conj/PLACE failed=fail/VBD/0/root ./,/6/punct");
    assertThat(at("Oslo", 1)).isEqualTo("Norway");
    assertThat(at("Lima", 1)).isEqualTo("Peru");
  }

  @Test
  void aCapitalThatIsWillingIsTheGovernment() {
    resolve("Oslo/NNP/3/nsubj/PLACE is=be/VBZ/3/cop ready/JJ/0/root ./,/3/punct");

    assertThat(at("Oslo", 1)).isEqualTo("Norway");
  }

  @Test
  void aCapitalThatIsLargeIsTheCity() {
    resolve("Oslo/NNP/3/nsubj/PLACE is=be/VBZ/3/cop large/JJ/0/root ./,/3/punct");

    assertThat(at("Oslo", 1)).isEqualTo("Oslo");
  }

  @Test
  void aCapitalThatActsInAClauseAfterWithIsTheGovernment() {
    resolve(
        "It/PRP/2/nsubj ended=end/VBD/0/root ,/,/5/punct with/IN/5/case Oslo/NNP/2/obl/PLACE"
            + " agreeing=agree/VBG/5/acl ./,/2/punct");

    assertThat(at("Oslo", 1)).isEqualTo("Norway");
  }

  // ---- descriptions and nominals

  @Test
  void aTitleBeforeTheNameDescribesAndLaterRefers() {
    resolve(
        "Finnish/JJ/2/amod/NORP envoy/NN/3/nmod:desc Aino/NNP/5/nsubj/PERSON Laine/NNP/3/flat/+"
            + " spoke=speak/VBD/0/root ./,/5/punct",
        "The/DT/2/det envoy/NN/3/nsubj left=leave/VBD/0/root ./,/3/punct");

    assertThat(named("Aino Laine").descriptions()).containsExactly("Finnish envoy");
    assertThat(at("envoy", 2)).isEqualTo("Aino Laine");
  }

  @Test
  void anAppositionDescribesAndRefers() {
    resolve(
        "Aino/NNP/8/nsubj/PERSON Laine/NNP/1/flat/+ ,/,/5/punct Finland/NNP/6/nmod:poss/PLACE"
            + " 's/POS/4/case envoy/NN/1/appos ,/,/6/punct spoke=speak/VBD/0/root ./,/8/punct");

    assertThat(named("Aino Laine").descriptions()).containsExactly("Finland's envoy");
    assertThat(at("envoy", 1)).isEqualTo("Aino Laine");
  }

  @Test
  void aCountrysLeaderIsItsPresident() {
    resolve(
        "Peruvian/JJ/2/amod/NORP President/NNP/3/nmod:desc Luis/NNP/5/nsubj/PERSON Arce/NNP/3/flat/+"
            + " met=meet/VBD/0/root Kenyan/JJ/7/amod/NORP President/NNP/8/nmod:desc"
            + " Grace/NNP/5/obj/PERSON Otieno/NNP/8/flat/+ ./,/5/punct",
        "The/DT/3/det Kenyan/JJ/3/amod/NORP leader/NN/4/nsubj left=leave/VBD/0/root ./,/4/punct");

    assertThat(at("leader", 1)).isEqualTo("Grace Otieno");
  }

  @Test
  void aNominalThatFitsTwoRefersToNone() {
    resolve(
        "President/NNP/2/nmod:desc Luis/NNP/4/nsubj/PERSON Arce/NNP/2/flat/+ met=meet/VBD/0/root"
            + " President/NNP/6/nmod:desc Grace/NNP/4/obj/PERSON Otieno/NNP/6/flat/+ ./,/4/punct",
        "The/DT/2/det president/NN/3/nsubj left=leave/VBD/0/root ./,/3/punct");

    assertThat(at("president", 1)).isNull();
  }

  @Test
  void somebodysOfficeIsNotTheOneWhoHasIt() {
    resolve(
        "Luis/NNP/3/nsubj/PERSON Arce/NNP/1/flat/+ left=leave/VBD/0/root ./,/3/punct",
        "His=he/PRP$/2/nmod:poss office/NN/3/nsubj agreed=agree/VBD/0/root ./,/3/punct");

    assertThat(at("office", 1)).isNull();
    assertThat(at("His", 1)).isEqualTo("Luis Arce");
  }

  // ---- pronouns

  @Test
  void aPronounAgreesInSexWithItsAntecedent() {
    resolve(
        "Maria/NNP/3/nsubj/PERSON Lopez/NNP/1/flat/+ met=meet/VBD/0/root Carlos/NNP/3/obj/PERSON"
            + " Ruiz/NNP/4/flat/+ ./,/3/punct",
        "She/PRP/2/nsubj smiled=smile/VBD/0/root ./,/2/punct");

    assertThat(at("She", 1)).isEqualTo("Maria Lopez");
    assertThat(entities.antecedent(document.text().indexOf("She"))).isPresent();
  }

  @Test
  void aRelativePronounRefersToTheNounItsClauseModifies() {
    resolve(
        "Maria/NNP/6/nsubj/PERSON Lopez/NNP/1/flat/+ ,/,/5/punct who/WP/5/nsubj"
            + " won=win/VBD/1/acl:relcl smiled=smile/VBD/0/root ./,/6/punct");

    assertThat(at("who", 1)).isEqualTo("Maria Lopez");
  }

  @Test
  void theFirstPersonInAQuotationIsTheSpeaker() {
    resolve(
        "“/``/3/punct I/PRP/3/nsubj agree/VBP/5/ccomp ,/,/3/punct ”/''/3/punct"
                .replace("agree/VBP/5", "agree/VBP/6")
            + " said=say/VBD/0/root Maria/NNP/6/nsubj/PERSON Lopez/NNP/7/flat/+ ./,/6/punct");

    assertThat(at("I", 1)).isEqualTo("Maria Lopez");
  }

  @Test
  void anExpletiveRefersToNothing() {
    resolve(
        "Google/NNP/2/nsubj/ORGANIZATION left=leave/VBD/0/root ./,/2/punct",
        "It/PRP/2/expl rained=rain/VBD/0/root ./,/2/punct");

    assertThat(at("It", 1)).isNull();
  }

  // ---- robustness

  @Test
  void anEmptyDocumentHasNoEntities() {
    assertThat(RESOLVER.resolve(new Document("", List.of()), null).all()).isEmpty();
  }

  @Test
  void theSameDocumentGivesTheSameEntities() {
    resolve(
        "Maria/NNP/3/nsubj/PERSON Lopez/NNP/1/flat/+ met=meet/VBD/0/root Oslo/NNP/3/obj/PLACE"
            + " ./,/3/punct");

    assertThat(RESOLVER.resolve(document, null).all()).isEqualTo(entities.all());
  }

  @Test
  void aSentenceOfThousandsOfNamesIsRead() {
    StringBuilder sentence = new StringBuilder("List/NN/0/root");
    for (int i = 0; i < 4000; i++) {
      String letters =
          "" + (char) ('a' + i % 20) + (char) ('a' + i / 20 % 20) + (char) ('a' + i / 400);
      sentence.append(" Anna/NNP/1/conj/PERSON");
      sentence.append(" O").append(letters).append(letters).append("/NNP/");
      sentence.append(2 * i + 2).append("/flat/+");
    }
    resolve(sentence.toString());

    assertThat(entities.all().size()).isGreaterThan(2000);
  }
}
