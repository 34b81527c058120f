package io.mxsim.re.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.PasswordHash;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspMonitor.Observed;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.access.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoredPasswordsTest {
  private static final Origin SSH =
      Origin.ssh(0, new Origin.Connection("10.0.0.9", 51234, "10.0.0.1", 22));
  private static final byte[] RIGHT = "right".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WRONG = "wrong".getBytes(StandardCharsets.US_ASCII);

  private final CspMonitor monitor = CspMonitor.ofBoard();
  private final CryptoModule libmd =
      new CryptoModule(
          ModuleName.LIBMD, ReleaseProfile.JUNOS_20_3X75, new SeededNoise(1)::read, monitor);
  private final StoredPasswords passwords = new StoredPasswords(monitor, libmd);

  @Test
  @Tag("P-CSP2")
  void aPasswordIsExecutedByTheServiceThatSomebodyLogsInThrough() {
    libmd.powerOn();
    libmd.passed();
    Account officer = account(LoginClass.SUPER_USER);
    Account user = account(LoginClass.predefined("read-only").orElseThrow());

    assertTrue(passwords.matches(officer, Origin.CONSOLE, RIGHT));
    assertFalse(passwords.matches(officer, SSH, WRONG));
    assertTrue(passwords.matches(user, SSH, RIGHT));

    assertEquals(
        List.of(
            new Observed(Service.SSH_CONNECT, CspName.USER_PASSWORD, Right.EXECUTE, 1),
            new Observed(Service.SSH_CONNECT, CspName.CO_PASSWORD, Right.EXECUTE, 1),
            new Observed(Service.CONSOLE_ACCESS, CspName.CO_PASSWORD, Right.EXECUTE, 1)),
        monitor.observed().stream().filter(each -> each.right() == Right.EXECUTE).toList());
  }

  private static Account account(LoginClass loginClass) {
    CryptoModule openssl =
        new CryptoModule(
            ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, new SeededNoise(2)::read);
    openssl.powerOn();
    openssl.passed();
    Services services = openssl.services();
    byte[] hash = PasswordHash.create(services, Sha.SHA_256, RIGHT, services);
    return new Account("somebody", 2000, loginClass, hash, List.of());
  }
}
