package io.mxsim.macsec.pfe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AddressTableTest {
  @Test
  void itAnswersLikeTheMapOfTheJdk() {
    AddressTable<Integer> table = new AddressTable<>();
    Map<Long, Integer> map = new HashMap<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      // Addresses of one vendor, many of which come again.
      long key = 0x020000000000L + random.nextInt(1_000) * (random.nextBoolean() ? 1L : 1L << 20);
      if (random.nextInt(3) == 0) {
        table.remove(key);
        map.remove(key);
      } else {
        table.put(key, i);
        map.put(key, i);
      }
      long other = 0x020000000000L + random.nextInt(1_000);
      assertEquals(map.get(other), table.get(other));
      assertEquals(map.size(), table.size());
    }
    long[] keys = table.keys();
    java.util.Arrays.sort(keys);
    assertArrayEquals(map.keySet().stream().mapToLong(Long::longValue).sorted().toArray(), keys);
  }
}
