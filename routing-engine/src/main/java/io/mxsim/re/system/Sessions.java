package io.mxsim.re.system;

import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.alarmd.Alarm;
import io.mxsim.re.command.ShowAlarms;
import io.mxsim.re.login.Account;
import io.mxsim.re.login.LoginClass;
import io.mxsim.re.login.LoginTips;
import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.shell.RootShell;
import io.mxsim.re.shell.ShellHost;
import java.util.List;
import java.util.function.Supplier;

/** Opens the sessions of accounts, with what a user reads first; and shells. */
final class Sessions {
  private final Daemons daemons;
  private final LoginTips tips = new LoginTips();

  Sessions(Daemons daemons) {
    this.daemons = daemons;
  }

  /** What {@code account} gets: root a shell, unless for one command; others the CLI. */
  LoginService.Session open(Account account, Origin origin, Terminal terminal, String command) {
    if (account.isRoot() && command == null) {
      Supplier<Interpreter> cli = () -> session(account, origin, terminal);
      daemons.kernel().files().makeDirectory("/root");
      ShellHost.User user = new ShellHost.User(account.name(), account.uid(), "wheel", cli);
      return new LoginService.Session(greeting(account), shell(user, false));
    }
    return new LoginService.Session(greeting(account), session(account, origin, terminal));
  }

  /** A shell for {@code user}; sh-like if {@code bourne}. */
  RootShell shell(ShellHost.User user, boolean bourne) {
    ShellHost host =
        new ShellHost(
            daemons::hostName,
            daemons.kernel().files(),
            daemons.kernel().clock(),
            daemons.kernel().processes(),
            path -> daemons.kernel().executeFor(user.uid(), path),
            daemons.kernel()::mounted,
            daemons.parts().image().release(),
            daemons.parts().modules()::fingerprint,
            daemons.kernel().syslogd()::follow);
    String home = user.uid() == 0 ? "/root" : "/var/home/" + user.name();
    return new RootShell(host, user, home, bourne);
  }

  /** The CLI of {@code account}. */
  CliSession session(Account account, Origin origin, Terminal terminal) {
    io.mxsim.re.mgd.Account known =
        new io.mxsim.re.mgd.Account(
            account.name(),
            account.uid(),
            account.loginClass().name(),
            daemons.fips().inForce()
                ? account.loginClass().inFipsMode()
                : account.loginClass().rights(),
            account.loginClass().logName());
    if (!account.isRoot()) {
      daemons.kernel().files().makeDirectory("/var/home/" + account.name());
    }
    return daemons.logins().began(daemons.mgd().openSession(known, origin, terminal));
  }

  private String greeting(Account account) {
    String kernelBuild = daemons.parts().image().release().kernelShort();
    String announcement =
        daemons.mgd().engine().running().text("system", "login", "announcement").orElse("");
    return (announcement.isEmpty() ? "" : announcement + "\n")
        + " --- JUNOS "
        + daemons.parts().image().release().version()
        + " Kernel 64-bit  "
        + kernelBuild
        + "\n"
        + atLogin(account.loginClass());
  }

  /** What a class wants its users to see first. */
  private String atLogin(LoginClass loginClass) {
    List<Alarm> inForce =
        loginClass.alarms() ? daemons.alarms().inForce(Alarm.Domain.SYSTEM) : List.of();
    String shown = inForce.isEmpty() ? "" : ShowAlarms.text(inForce, daemons.kernel().clock());
    return shown + (loginClass.tip() ? tips.next() : "");
  }
}
