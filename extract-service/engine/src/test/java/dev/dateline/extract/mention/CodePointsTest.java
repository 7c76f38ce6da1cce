package dev.dateline.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void offsetsAgreeWhereEveryCharacterIsOneUnit() {
    assertThat(new CodePoints("Kyiv – “talks”").of(7)).isEqualTo(7);
  }

  @Test
  void aCharacterBeyondTheBasicPlaneCountsOnce() {
    assertThat(new CodePoints("a🚢b").of(3)).isEqualTo(2);
    assertThat(new CodePoints("a🚢b").of(4)).isEqualTo(3);
  }

  @Test
  void aBrokenSurrogateCountsAsOne() {
    assertThat(new CodePoints("a\ud83db").of(3)).isEqualTo(3);
  }

  @Test
  void shiftingStopsAtTheEdgesOfTheText() {
    var points = new CodePoints("🚢🚢");
    assertThat(points.shift(4, -32)).isZero();
    assertThat(points.shift(0, 32)).isEqualTo(4);
    assertThat(points.shift(4, -1)).isEqualTo(2);
  }
}
