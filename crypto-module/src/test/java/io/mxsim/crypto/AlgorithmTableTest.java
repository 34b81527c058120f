package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlgorithmTableTest {
  /** One call of a service and the table entry that has to allow it. */
  record Call(Algorithm algorithm, int size, int secondSize, Consumer<Services> call) {}

  record Board(ReleaseProfile release, ModuleName module) {}

  static List<Board> boards() {
    List<Board> boards = new ArrayList<>();
    for (ReleaseProfile release : ReleaseProfile.values()) {
      for (ModuleName module : AlgorithmTable.modules(release)) {
        boards.add(new Board(release, module));
      }
    }
    return boards;
  }

  private static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (Sha sha : Sha.values()) {
      calls.add(new Call(sha.digestAlgorithm(), 0, 0, s -> s.digest(sha)));
      for (int macBits : new int[] {96, 128, sha.bits()}) {
        byte[] key = new byte[sha.bits() / 8];
        calls.add(
            new Call(sha.hmacAlgorithm(), sha.bits(), macBits, s -> s.hmac(sha, key, macBits)));
      }
    }
    for (int bytes : new int[] {16, 24, 32}) {
      byte[] key = new byte[bytes];
      byte[] iv = new byte[16];
      for (Algorithm mode : List.of(Algorithm.AES_ECB, Algorithm.AES_CBC, Algorithm.AES_CTR)) {
        calls.add(new Call(mode, bytes * 8, 0, s -> s.cipher(mode, true, key, iv)));
      }
      calls.add(new Call(Algorithm.AES_CMAC, bytes * 8, 0, s -> s.cmac(key)));
      calls.add(new Call(Algorithm.AES_GCM, bytes * 8, 0, s -> s.gcm(key)));
      calls.add(new Call(Algorithm.AES_KW, bytes * 8, 0, s -> s.wrap(key, iv)));
      calls.add(new Call(Algorithm.KBKDF, bytes * 8, 0, s -> s.kbkdf(key, iv, 128)));
    }
    calls.add(
        new Call(
            Algorithm.DES3_CBC,
            192,
            0,
            s -> s.cipher(Algorithm.DES3_CBC, true, new byte[24], new byte[8])));
    for (Curve curve : Curve.values()) {
      calls.add(new Call(Algorithm.KAS_ECC, curve.bits(), 0, s -> s.ecdh(curve)));
      calls.add(
          new Call(
              Algorithm.ECDSA, curve.bits(), curve.digest().bits(), s -> s.generateEcdsa(curve)));
    }
    calls.add(new Call(Algorithm.HMAC_DRBG, 256, 0, s -> s.random(new byte[4])));
    return calls;
  }

  @ParameterizedTest
  @MethodSource("boards")
  @Tag("P-CR1")
  @Tag("P-CR3")
  void aModuleAnswersWhatItsTableHasAndRefusesTheRest(Board board) {
    Services services = Modules.operational(board.module(), board.release()).services();
    AlgorithmTable table = AlgorithmTable.of(board.release(), board.module());

    for (Call call : calls()) {
      if (table.permits(call.algorithm(), call.size(), call.secondSize())) {
        call.call().accept(services);
      } else {
        ModuleRefusal refusal =
            assertThrows(ModuleRefusal.class, () -> call.call().accept(services), call::toString);
        assertEquals(ModuleRefusal.Reason.NOT_IN_TABLE, refusal.reason());
        assertEquals(board.module(), refusal.module());
        assertNotEquals(-1, refusal.getMessage().indexOf(call.algorithm().label()));
      }
    }
  }

  @Test
  @Tag("P-CR7")
  @Tag("P-CR3")
  void anRsaKeyBelow2048BitsIsRefused() {
    Services services = Modules.openssl().services();

    assertThrows(ModuleRefusal.class, () -> services.generateRsa(1024));
  }

  @Test
  @Tag("P-CR1")
  void theSizesOfTheTableAreTheOnlyOnes() {
    AlgorithmTable table = AlgorithmTable.of(ReleaseProfile.JUNOS_20_3X75, ModuleName.OPENSSL);

    assertEquals(true, table.permits(Algorithm.HMAC_SHA_224, 224, 192));
    assertEquals(false, table.permits(Algorithm.HMAC_SHA_224, 224, 224));
    assertEquals(false, table.permits(Algorithm.ECDSA, 256, 512));
    assertEquals(false, table.has(Algorithm.DES3_CBC));
    assertEquals(null, AlgorithmTable.of(ReleaseProfile.JUNOS_20_3X75, ModuleName.SSH_IPSEC));
  }

  @Test
  @Tag("P-CR3")
  void anEd25519UserKeyIsNotAKey() {
    byte[] blob = {0, 0, 0, 11, 's', 's', 'h', '-', 'e', 'd', '2', '5', '5', '1', '9', 0, 0, 0, 0};

    assertEquals(true, SshKeys.parse(blob).isEmpty());
  }
}
