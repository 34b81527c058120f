package io.mxsim.re.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VeriexecTest {
  private final MemoryFiles files = new MemoryFiles();
  private final Veriexec veriexec = new Veriexec(files, Sha256::of);

  @Test
  @Tag("G-MODE4")
  void aFileWithoutFingerprintDoesNotExecute() {
    files.write("/tmp/tool", new byte[] {1});

    Optional<String> refused = veriexec.refuse("/tmp/tool");

    assertEquals(Optional.of("veriexec: no fingerprint for file='/tmp/tool'"), refused);
  }

  @Test
  @Tag("G-MODE4")
  void aFileAsItWasSignedExecutes() {
    files.write("/usr/sbin/mgd", new byte[] {1, 2});
    veriexec.trust(Map.of("/usr/sbin/mgd", Sha256.of(new byte[] {1, 2})));

    assertTrue(veriexec.refuse("/usr/sbin/mgd").isEmpty());
    assertTrue(veriexec.firstMismatch(path -> true).isEmpty());
  }

  @Test
  @Tag("G-MODE4")
  void aFileWithOneBitFlippedDoesNotExecuteAndIsNamed() {
    files.write("/usr/sbin/mgd", new byte[] {1, 2});
    files.write("/sbin/dcd", new byte[] {3});
    veriexec.trust(
        Map.of(
            "/usr/sbin/mgd", Sha256.of(new byte[] {1, 2}), "/sbin/dcd", Sha256.of(new byte[] {3})));

    files.write("/sbin/dcd", new byte[] {2});

    assertEquals(
        Optional.of("veriexec: fingerprint mismatch for file='/sbin/dcd'"),
        veriexec.refuse("/sbin/dcd"));
    assertEquals(Optional.of("/sbin/dcd"), veriexec.firstMismatch(path -> true));
  }
}
