package io.mxsim.macsec.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.Service;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SakTransportTest {
  private static final SlotId CARD = SlotId.mic(0, 0);
  private static final SlotId OTHER = SlotId.mic(0, 1);

  private static Services macsec(ReleaseProfile release) {
    CryptoModule module = new CryptoModule(ModuleName.MACSEC, release, bytes -> {});
    module.powerOn();
    module.passed();
    return module.services(Service.MACSEC_CONNECT);
  }

  private static SakTransport transport(ReleaseProfile release) {
    return new SakTransport(macsec(release), new SplittableRandom(1)::nextBytes);
  }

  @ParameterizedTest
  @CsvSource({"JUNOS_19_1R2, 32", "JUNOS_20_3X75, 16"})
  @Tag("P-CR5")
  void theKeyIsTheLongestThatTheReleaseWrapsUnder(ReleaseProfile release, int octets) {
    try (SakTransport transport = transport(release)) {
      byte[] key = transport.handOver(CARD).key();
      byte[] sak = new byte[32];
      sak[0] = 1;

      byte[] wrapped = transport.wrap(CARD, sak, 0, new byte[0]).wrapped();

      assertEquals(octets, key.length);
      assertEquals(40, wrapped.length);
      assertArrayEquals(sak, macsec(release).unwrap(key, wrapped));
    }
  }

  @Test
  void eachCardAndEachHandOverHasAKeyOfItsOwn() {
    try (SakTransport transport = transport(ReleaseProfile.JUNOS_20_3X75)) {
      byte[] first = transport.handOver(CARD).key();
      byte[] second = transport.handOver(OTHER).key();
      transport.handOver(CARD);
      byte[] wrapped = transport.wrap(CARD, new byte[16], 0, new byte[0]).wrapped();

      Services macsec = macsec(ReleaseProfile.JUNOS_20_3X75);
      assertNull(macsec.unwrap(first, wrapped));
      assertNull(macsec.unwrap(second, wrapped));
    }
  }

  @Test
  void aCardThatHasGoneHasNoKey() {
    try (SakTransport transport = transport(ReleaseProfile.JUNOS_20_3X75)) {
      transport.handOver(CARD);
      assertTrue(transport.knows(CARD));

      transport.forget(CARD);

      assertFalse(transport.knows(CARD));
      assertThrows(
          IllegalStateException.class, () -> transport.wrap(CARD, new byte[16], 0, new byte[0]));
    }
  }
}
