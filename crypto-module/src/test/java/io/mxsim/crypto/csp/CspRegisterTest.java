package io.mxsim.crypto.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.crypto.csp.CspRegister.Holding;
import io.mxsim.crypto.csp.CspRegister.Live;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CspRegisterTest {
  private final CspRegister register = new CspRegister();

  @Test
  @Tag("P-CSP1")
  void whatIsAliveIsListedWithOwnerAndStoreAndCounted() {
    Holding first = register.hold(CspName.USER_PASSWORD, "mgd", Store.DISK);
    register.hold(CspName.USER_PASSWORD, "mgd", Store.DISK);
    register.hold(CspName.MACSEC_CAK, "mgd", Store.DISK);
    register.add(listener -> listener.holds(CspName.SSH_SEKS, "OpenSSL", Store.RAM));

    first.close();
    first.close();

    assertEquals(
        List.of(
            new Live(CspName.SSH_SEKS, "OpenSSL", Store.RAM, 1),
            new Live(CspName.MACSEC_CAK, "mgd", Store.DISK, 1),
            new Live(CspName.USER_PASSWORD, "mgd", Store.DISK, 1)),
        register.live());
    assertEquals(0, register.count(CspName.MACSEC_SAK));
  }

  @Test
  void severalThreadsLeaveNothingBehind() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; n < 1000; n++) {
                  register.hold(CspName.SSH_ECDH, "OpenSSL", Store.RAM).close();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(List.of(), register.live());
  }
}
