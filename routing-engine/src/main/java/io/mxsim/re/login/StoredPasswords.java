package io.mxsim.re.login;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.PasswordHash;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRegister.Holding;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import io.mxsim.re.access.Origin;
import io.mxsim.re.config.ConfigNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The passwords of accounts as CSPs: who may use and change them, and which are alive. */
public final class StoredPasswords implements PasswordCheck, AutoCloseable {
  private final CspMonitor monitor;
  private final CryptoModule libmd;
  private final List<Holding> onDisk = new ArrayList<>();
  private final List<Holding> inMemory = new ArrayList<>();

  public StoredPasswords(CspMonitor monitor, CryptoModule libmd) {
    this.monitor = monitor;
    this.libmd = libmd;
  }

  /** A password is executed by the service that somebody logs in through. */
  @Override
  public boolean matches(Account account, Origin origin, byte[] password) {
    Service service = origin.isConsole() ? Service.CONSOLE_ACCESS : Service.SSH_CONNECT;
    monitor.access(service).require(csp(account), Right.EXECUTE);
    return PasswordHash.matches(libmd.services(service), password, account.passwordHash());
  }

  /**
   * Passwords that a commit has changed were written by Configure security.
   *
   * @param boot whether the firmware is starting, and nobody has written any
   */
  public void follow(ConfigNode before, Accounts after, boolean boot) {
    close();
    onDisk.forEach(Holding::close);
    onDisk.clear();
    try (Accounts former = Accounts.of(before)) {
      for (Account account : after.all()) {
        if (account.passwordHash().length > 0) {
          if (!boot && !same(former.find(account.name()), account)) {
            monitor.access(Service.CONFIGURE_SECURITY).require(csp(account), Right.WRITE);
          }
          onDisk.add(monitor.register().hold(csp(account), "mgd", Store.DISK));
          inMemory.add(monitor.register().hold(csp(account), "login", Store.RAM));
        }
      }
    }
  }

  /** The copies that serve logins are gone; those of the configuration are on the disk still. */
  @Override
  public void close() {
    inMemory.forEach(Holding::close);
    inMemory.clear();
  }

  private static boolean same(Optional<Account> before, Account after) {
    return before.isPresent() && Arrays.equals(before.get().passwordHash(), after.passwordHash());
  }

  private static CspName csp(Account account) {
    return account.loginClass().isCryptoOfficer() ? CspName.CO_PASSWORD : CspName.USER_PASSWORD;
  }
}
