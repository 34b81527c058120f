package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WarmUpClassesTest {
  @Test
  void everyClassOfTheListIsInTheLibrary() {
    assertDoesNotThrow(WarmUpClasses::load);
  }

  @Test
  void theWarmUpLeavesTheLibraryReady() {
    CryptoFoundation.warmUp();

    assertEquals("READY", org.bouncycastle.crypto.fips.FipsStatus.getStatusMessage());
  }
}
