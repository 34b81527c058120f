package io.mxsim.lab.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"openssl/HMAC-SHA2-256", "fpc 0 mic 1:bcm82391/AES128-GCM"})
  void aNameReadsBackAsItIsWritten(String text) throws RouterRefused {
    assertEquals(text, FaultName.parse(text).toString());
  }

  @Test
  void theCardStandsBeforeTheColon() throws RouterRefused {
    FaultName name = FaultName.parse("re1:kernel/SHA-384");

    assertEquals(new FaultName(Optional.of("re1"), "kernel", "SHA-384"), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "openssl", "openssl/", "/SHA-384", ":kernel/SHA-384", "re0:kernel"})
  void anIncompleteNameIsRefusedWithTheWayToWriteIt(String text) {
    RouterRefused refused = assertThrows(RouterRefused.class, () -> FaultName.parse(text));

    assertTrue(refused.getMessage().contains("MODULE/TEST"), refused.getMessage());
    assertEquals(RouterRefused.Reason.REQUEST, refused.reason());
  }
}
