package dev.dateline.extract.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Trees are written as "word/tag/head/relation"; a head of -1 is the root. */
class TreeCorrectionTest {

  private final List<String> words = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private int[] heads;
  private String[] relations;

  private void tree(String tree) {
    String[] tokens = tree.split(" ");
    heads = new int[tokens.length];
    relations = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      String[] parts = tokens[i].split("/");
      words.add(parts[0]);
      tags.add(parts[1]);
      int head = Integer.parseInt(parts[2]);
      heads[i] = head < 0 ? tokens.length : head;
      relations[i] = parts[3];
    }
  }

  private String arc(String word) {
    int i = words.indexOf(word);
    return relations[i] + " of " + (heads[i] == words.size() ? "root" : words.get(heads[i]));
  }

  private static BufferedReader lines(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private Tree tree() {
    return new Tree(words, tags, heads, relations);
  }

  @Test
  void aRelativePronounBeforeTheSpeakerIsTheSubjectOfWhatIsSaid() {
    tree(
        "gave/VBD/-1/root details/NNS/0/obj ,/,/5/punct which/WDT/5/nsubj he/PRP/5/nsubj"
            + " said/VBD/0/parataxis will/MD/7/aux change/VB/5/ccomp");

    ExtractedSubject.attach(tree());

    assertThat(arc("which")).isEqualTo("nsubj of change");
    assertThat(arc("said")).isEqualTo("acl:relcl of details");
    assertThat(arc("he")).isEqualTo("nsubj of said");
  }

  @Test
  void whatEndsInAPossessiveBelongsToTheNounAfterIt() {
    tree(
        "Amos/NNP/7/nsubj Wendo/NNP/0/flat 's/POS/1/case chief/JJ/4/amod envoy/NN/0/appos"
            + " Ochieng/NNP/4/appos ,/,/0/punct left/VBD/-1/root");

    Possessor.attach(tree());

    assertThat(arc("envoy")).isEqualTo("nsubj of left");
    assertThat(arc("Amos")).isEqualTo("nmod:poss of envoy");
    assertThat(arc("Ochieng")).isEqualTo("appos of envoy");
  }

  @Test
  void thePrepositionBeforeAPossessorIsThatOfTheNounAfterIt() {
    tree("joined/VBN/-1/root by/IN/2/case Amos/NNP/0/obl:agent 's/POS/2/case brother/NN/0/advcl");

    Possessor.attach(tree());

    assertThat(arc("brother")).isEqualTo("obl:agent of joined");
    assertThat(arc("by")).isEqualTo("case of brother");
  }

  @Test
  void aPossessiveAfterALongerPhraseStays() {
    tree(
        "bank/NN/5/nsubj of/IN/2/case Chile/NNP/0/nmod 's/POS/2/case ship/NN/5/obj"
            + " sank/VBD/-1/root");

    Possessor.attach(tree());

    assertThat(arc("Chile")).isEqualTo("nmod of bank");
  }

  @Test
  void aSecondSubjectWithAPrepositionBelongsToTheFirst() {
    tree("mayor/NN/3/nsubj of/IN/3/case Lagos/NNP/3/nsubj left/VBD/-1/root");

    SecondSubject.attach(tags, heads, relations);

    assertThat(arc("Lagos")).isEqualTo("nmod of mayor");
    assertThat(arc("of")).isEqualTo("case of Lagos");
  }

  @Test
  void theVerbOfARelativePronounIsNotThatOfTheNounBeforeIt() {
    tree(
        "Ruiz/NNP/4/nsubj:pass ,/,/4/punct who/WP/4/nsubj:pass was/VBD/4/aux:pass"
            + " joined/VBN/-1/root ,/,/4/punct said/VBD/4/conj");

    RelativeSubject.attach(tree());

    assertThat(arc("said")).isEqualTo("root of root");
    assertThat(arc("Ruiz")).isEqualTo("nsubj of said");
    assertThat(arc("joined")).isEqualTo("acl:relcl of Ruiz");
  }

  @Test
  void aParticipleInAClauseOfANounModifiesTheSubjectOfTheNextVerb() {
    tree(
        "wants/VBZ/-1/root proof/NN/0/obj that/WDT/4/obj land/NN/4/nsubj taken/VBN/1/acl:relcl"
            + " in/IN/6/case war/NN/4/obl belongs/VBZ/0/conj");

    BareParticiple.attach(tree());

    assertThat(arc("belongs")).isEqualTo("acl of proof");
    assertThat(arc("land")).isEqualTo("nsubj of belongs");
    assertThat(arc("taken")).isEqualTo("acl of land");
    assertThat(arc("that")).isEqualTo("mark of belongs");
  }

  @Test
  void aFiniteVerbAfterAConjunctionLeavesTheParticipleAlone() {
    tree("says/VBZ/-1/root land/NN/2/nsubj taken/VBN/0/ccomp and/CC/4/cc belongs/VBZ/2/conj");

    BareParticiple.attach(tree());

    assertThat(arc("land")).isEqualTo("nsubj of taken");
  }

  @Test
  void aSubjectWithAPrepositionIsModifiedByTheParticiple() {
    tree(
        "Chad/NNP/1/nsubj holds/VBZ/5/ccomp half/NN/1/obj including/VBG/4/case parts/NNS/5/nsubj"
            + " taken/VBD/-1/root");

    BareParticiple.attach(tree());

    assertThat(arc("holds")).isEqualTo("root of root");
    assertThat(arc("parts")).isEqualTo("obl of holds");
    assertThat(arc("taken")).isEqualTo("acl of parts");
  }

  @Test
  void anObliqueRightBeforeAParticipleIsModifiedByIt() {
    tree("holds/VBZ/-1/root half/NN/0/obj including/VBG/3/case Abeche/NNP/4/obl taken/VBN/0/advcl");

    BareParticiple.attach(tree());

    assertThat(arc("Abeche")).isEqualTo("obl of holds");
    assertThat(arc("taken")).isEqualTo("acl of Abeche");
  }

  @Test
  void aClauseBehindAnIndefiniteNounModifiesIt() {
    tree(
        "wants/VBZ/-1/root land/NN/0/obj ,/,/4/punct a/DT/4/det demand/NN/7/obl the/DT/6/det"
            + " king/NN/7/nsubj rejected/VBD/0/ccomp");

    ApposedNoun.attach(tree());

    assertThat(arc("demand")).isEqualTo("parataxis of wants");
    assertThat(arc("rejected")).isEqualTo("acl:relcl of demand");
  }

  @Test
  void aNounOfTimeBeforeAClauseStaysAnAdverbial() {
    tree(
        "left/VBD/-1/root ,/,/3/punct the/DT/3/det week/NN/6/obl:unmarked the/DT/5/det"
            + " king/NN/6/nsubj returned/VBD/0/parataxis");

    ApposedNoun.attach(tree());

    assertThat(arc("week")).isEqualTo("obl:unmarked of returned");
  }

  @Test
  void anAdjectiveBetweenCommasIsNoCondition() {
    tree(
        "ended/VBD/-1/root with/IN/3/case a/DT/3/det small/NN/0/obl ,/,/6/punct if/IN/6/mark"
            + " limited/VBN/0/advcl ,/,/6/punct gain/NN/6/obj");

    ParentheticalModifier.attach(tree());

    assertThat(arc("limited")).isEqualTo("advcl of small");
    assertThat(arc("small")).isEqualTo("amod of gain");
    assertThat(arc("gain")).isEqualTo("obl of ended");
    assertThat(arc("with")).isEqualTo("case of gain");
  }

  @Test
  void aClauseAfterACommaIsNoComplementOfTheOneBeforeIt() {
    tree(
        "While/IN/2/mark work/NN/2/nsubj remains/VBZ/-1/root ,/,/4/punct steps/NNS/5/nsubj"
            + " show/VBP/2/xcomp progress/NN/5/obj");

    FrontedClause.attach(tree());

    assertThat(arc("show")).isEqualTo("root of root");
    assertThat(arc("remains")).isEqualTo("advcl of show");
  }

  @Test
  void aComplementWithoutCommaStays() {
    tree(
        "While/IN/2/mark officials/NNS/2/nsubj say/VBP/-1/root steps/NNS/4/nsubj"
            + " help/VBP/2/ccomp");

    FrontedClause.attach(tree());

    assertThat(arc("help")).isEqualTo("ccomp of say");
  }

  @Test
  void theNounBehindTheCopulaIsTheSubjectOfAPrepositionalPhrase() {
    tree("among/IN/1/case victims/NNS/4/nsubj are/VBP/4/cop two/CD/4/nummod soldiers/NNS/-1/root");

    InvertedCopula.attach(tree());

    assertThat(arc("victims")).isEqualTo("root of root");
    assertThat(arc("soldiers")).isEqualTo("nsubj of victims");
    assertThat(arc("are")).isEqualTo("cop of victims");
  }

  @Test
  void aNumberWithAPrepositionStaysTheSubject() {
    tree("around/IN/2/case 50/CD/2/nummod people/NNS/4/nsubj are/VBP/4/cop victims/NNS/-1/root");

    InvertedCopula.attach(tree());

    assertThat(arc("people")).isEqualTo("nsubj of victims");
  }

  @Test
  void whichGoesOnFromTheNounBeforeTheComma() {
    tree(
        "merits/NNS/5/nsubj of/IN/2/case plan/NN/0/nmod ,/,/5/punct which/WDT/5/nsubj"
            + " helps/VBZ/-1/root ,/,/5/punct remain/VBP/5/conj");

    RelativeSubject.attach(tree());

    assertThat(arc("helps")).isEqualTo("acl:relcl of plan");
    assertThat(arc("merits")).isEqualTo("nsubj of remain");
  }

  @Test
  void aPrepositionOpensNoClause() throws IOException {
    tree("talks/NNS/-1/root in/IN/4/mark Delhi/NNP/4/nsubj have/VBP/4/aux failed/VBN/0/acl:relcl");

    MissedSubject.read(lines("preposition\tin\n")).attach(words, tags, heads, relations);

    assertThat(arc("talks")).isEqualTo("nsubj of failed");
    assertThat(arc("Delhi")).isEqualTo("nmod of talks");
    assertThat(arc("failed")).isEqualTo("root of root");
  }

  @Test
  void aPresentAfterAPastWithoutConjunctionIsTheVerbOfItsSubject() {
    tree("photo/NN/1/nsubj released/VBD/-1/root Monday/NNP/1/obl shows/VBZ/1/conj");

    BareParticiple.attach(tree());

    assertThat(arc("shows")).isEqualTo("root of root");
    assertThat(arc("released")).isEqualTo("acl of photo");
  }

  @Test
  void aGerundBehindWithAndANounTellsWhatTheNounDoes() {
    tree("won/VBD/-1/root ,/,/3/punct with/IN/3/case rebels/NNS/0/obl leaving/VBG/0/advcl");

    AbsoluteGerund.attach(tree());

    assertThat(arc("leaving")).isEqualTo("acl of rebels");
  }

  @Test
  void anInfinitiveBesideTheObjectOfAnOrderBelongsToTheVerb() throws IOException {
    tree("order/VBD/-1/root firm/NN/0/obj pay/VB/1/acl");

    ObjectControl.read(lines("# comment\norder\n")).attach(words, tags, heads, relations);

    assertThat(arc("pay")).isEqualTo("xcomp of order");
  }

  @Test
  void anInfinitiveBesideTheObjectOfAnotherVerbStaysWithTheNoun() throws IOException {
    tree("sign/VBD/-1/root deal/NN/0/obj pay/VB/1/acl");

    ObjectControl.read(lines("order\n")).attach(words, tags, heads, relations);

    assertThat(arc("pay")).isEqualTo("acl of deal");
  }

  @Test
  void aSecondSubjectAfterAConjunctionIsCoordinatedWithTheFirst() {
    tree("envoys/NNS/4/nsubj and/CC/4/cc rebels/NNS/4/nsubj have/VBP/4/aux met/VBN/-1/root");

    SecondSubject.attach(tags, heads, relations);

    assertThat(arc("rebels")).isEqualTo("conj of envoys");
    assertThat(arc("and")).isEqualTo("cc of rebels");
  }

  @Test
  void aSecondSubjectJoinsTheCoordinationThatGoesOnBeforeIt() {
    tree(
        "envoys/NNS/5/nsubj Chile/NNP/0/nmod Peru/NNP/1/conj and/CC/5/cc Cuba/NNP/5/nsubj"
            + " met/VBD/-1/root");

    SecondSubject.attach(tags, heads, relations);

    assertThat(arc("Cuba")).isEqualTo("conj of Chile");
  }

  @Test
  void aSecondSubjectRightAfterTheFirstNamesIt() {
    tree("agency/NN/2/nsubj Norpress/NNP/2/nsubj reported/VBD/-1/root");

    SecondSubject.attach(tags, heads, relations);

    assertThat(arc("Norpress")).isEqualTo("appos of agency");
  }

  @Test
  void theObjectOfSayingBeforeAClauseWithoutSubjectIsItsSubject() throws IOException {
    tree("say/VBD/-1/root bridge/NN/0/obj have/VBZ/3/aux collapse/VBN/0/ccomp");

    MissedSubject.read(lines("verb\tsay\n")).attach(words, tags, heads, relations);

    assertThat(arc("bridge")).isEqualTo("nsubj of collapse");
  }

  @Test
  void aParticipleWithAnObjectIsTheVerbOfWhatIsSaid() throws IOException {
    tree("say/VBD/-1/root attack/NN/0/obj damage/VBN/1/acl port/NN/2/obj");

    MissedSubject.read(lines("verb\tsay\n")).attach(words, tags, heads, relations);

    assertThat(arc("damage")).isEqualTo("ccomp of say");
    assertThat(arc("attack")).isEqualTo("nsubj of damage");
  }

  @Test
  void theNounOfAConjunctionBeforeAVerbIsItsSubject() throws IOException {
    tree("wait/VBD/-1/root until/IN/2/case firm/NN/0/obl pays/VBZ/0/advcl");

    MissedSubject.read(lines("conjunction\tuntil\n")).attach(words, tags, heads, relations);

    assertThat(arc("firm")).isEqualTo("nsubj of pays");
    assertThat(arc("until")).isEqualTo("mark of pays");
  }

  @Test
  void theNounOfAPrepositionStaysWhereNoVerbFollows() throws IOException {
    tree("wait/VBD/-1/root until/IN/2/case Friday/NNP/0/obl");

    MissedSubject.read(lines("conjunction\tuntil\n")).attach(words, tags, heads, relations);

    assertThat(arc("Friday")).isEqualTo("obl of wait");
  }

  @Test
  void aParticipleWithSubjectAndObjectAndNoAuxiliaryIsPastTense() {
    tree("army/NN/1/nsubj released/VBN/-1/root prisoners/NNS/1/obj");

    PastForms.agree(tags, heads, relations);

    assertThat(tags.get(1)).isEqualTo("VBD");
  }

  @Test
  void aParticipleWithAnAuxiliaryStaysOne() {
    tree("army/NN/2/nsubj has/VBZ/2/aux released/VBN/-1/root prisoners/NNS/2/obj");

    PastForms.agree(tags, heads, relations);

    assertThat(tags.get(2)).isEqualTo("VBN");
  }

  @Test
  void aClauseInContactWithANounModifiesIt() {
    tree("return/VB/4/ccomp the/DT/2/det ships/NNS/0/obj they/PRP/4/nsubj seized/VBD/-1/root");

    ContactClause.attach(tags, heads, relations);

    assertThat(arc("seized")).isEqualTo("acl:relcl of ships");
    assertThat(arc("return")).isEqualTo("root of root");
  }

  @Test
  void aReportAfterAPauseIsTheMainClause() {
    tree(
        "sank/VBD/4/ccomp the/DT/2/det ships/NNS/0/obj ,/,/4/punct said/VBD/-1/root they/PRP/4/nsubj");

    ContactClause.attach(tags, heads, relations);

    assertThat(arc("sank")).isEqualTo("ccomp of said");
  }

  @Test
  void aParticipleBeforeAFiniteVerbModifiesItsSubject() {
    tree(
        "tanker/NN/1/nsubj seized/VBN/-1/root by/IN/3/case Iran/NNP/1/obl:agent was/VBD/5/aux"
            + " carrying/VBG/1/advcl oil/NN/5/obj");

    ReducedRelative.attach(tags, heads, relations);

    assertThat(arc("carrying")).isEqualTo("root of root");
    assertThat(arc("tanker")).isEqualTo("nsubj of carrying");
    assertThat(arc("seized")).isEqualTo("acl of tanker");
  }

  @Test
  void aPassiveWithAnAuxiliaryKeepsItsClause() {
    tree(
        "tanker/NN/2/nsubj:pass was/VBD/2/aux:pass seized/VBN/-1/root and/CC/5/cc was/VBD/5/aux:pass"
            + " sold/VBN/2/conj");

    ReducedRelative.attach(tags, heads, relations);

    assertThat(arc("seized")).isEqualTo("root of root");
  }

  @Test
  void aFiniteVerbIsCoordinatedWithAVerb() {
    tree(
        "launched/VBD/-1/root strikes/NNS/0/obj before/IN/3/case talks/NNS/0/obl and/CC/5/cc"
            + " followed/VBD/3/conj");

    VerbCoordination.attach(tags, heads, relations);

    assertThat(arc("followed")).isEqualTo("conj of launched");
  }

  @Test
  void aGerundAfterThePersonToldCanBeTheSubjectOfWhatWasTold() throws IOException {
    tree(
        "told/VBD/-1/root reporters/NNS/0/obj fighting/VBG/1/acl would/MD/4/aux"
            + " go/VB/0/ccomp");

    MissedSubject.read(lines("")).attach(words, tags, heads, relations);

    assertThat(arc("fighting")).isEqualTo("nsubj of go");
  }

  @Test
  void noDayIsByAnybody() {
    tree("was/VBD/1/aux:pass confirmed/VBN/-1/root Friday/NNP/1/obl by/IN/4/case envoy/NN/2/nmod");

    MisplacedAgent.attach(words, tags, heads, relations);

    assertThat(arc("envoy")).isEqualTo("obl:agent of confirmed");
  }

  @Test
  void anAttackCanBeBySomebody() {
    tree("was/VBD/1/aux:pass hurt/VBN/-1/root attack/NN/1/obl by/IN/4/case rebels/NNS/2/nmod");

    MisplacedAgent.attach(words, tags, heads, relations);

    assertThat(arc("rebels")).isEqualTo("nmod of attack");
  }

  @Test
  void anInfinitiveAfterAProposalIsWhatIsProposed() throws IOException {
    tree("propose/VBD/-1/root instead/RB/0/advmod to/TO/3/mark sell/VB/0/advcl");

    InfinitiveComplement.read(lines("propose\n")).attach(words, tags, heads, relations);

    assertThat(arc("sell")).isEqualTo("xcomp of propose");
  }

  @Test
  void anInfinitiveAfterAnObjectStaysAPurpose() throws IOException {
    tree("propose/VBD/-1/root deal/NN/0/obj to/TO/3/mark end/VB/0/advcl");

    InfinitiveComplement.read(lines("propose\n")).attach(words, tags, heads, relations);

    assertThat(arc("end")).isEqualTo("advcl of propose");
  }
}
