package io.mxsim.chassis.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BoardNoiseTest {
  private final List<String> faults = new ArrayList<>();
  private final BoardNoise noise = new BoardNoise(new SeededNoise(3), () -> faults);

  @Test
  void aSoundBoardReadsItsSourceAsItIs() {
    byte[] expected = new byte[64];
    new SeededNoise(3).read(expected);

    assertArrayEquals(expected, read(64));
    assertTrue(noise.seeded());
  }

  @Test
  @Tag("P-ST9")
  void aStuckSourceGivesOneValue() {
    faults.add(NoiseFault.STUCK.label());

    assertEquals(1, values(read(1000)).size());
  }

  @Test
  @Tag("P-ST9")
  void aBiasedSourceGivesOneValueHalfOfTheTimeAndNeverForLong() {
    faults.add(NoiseFault.BIASED.label());
    byte[] raw = read(1000);

    int run = 0;
    int longest = 0;
    int often = 0;
    for (int i = 0; i < raw.length; i++) {
      often += raw[i] == raw[0] ? 1 : 0;
      run = i > 0 && raw[i] == raw[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    assertTrue(often >= 500 && often < 550, () -> Integer.toString(values(raw).size()));
    assertTrue(longest < 9);
  }

  @Test
  void aRepairedSourceIsSoundAgain() {
    faults.add(NoiseFault.STUCK.label());
    read(8);
    faults.clear();

    assertTrue(values(read(1000)).size() > 200);
  }

  private byte[] read(int length) {
    byte[] raw = new byte[length];
    noise.read(raw);
    return raw;
  }

  private static Set<Byte> values(byte[] raw) {
    Set<Byte> values = new HashSet<>();
    for (byte sample : raw) {
      values.add(sample);
    }
    return values;
  }
}
