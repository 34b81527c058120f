package io.mxsim.re.system;

import io.mxsim.re.access.SshSettings.RootLogin;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Expression;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.login.Accounts;
import io.mxsim.re.login.LoginFirmware;
import io.mxsim.re.login.RetryRules;
import io.mxsim.re.login.StoredPasswords;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.ssh.SshHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code [edit system login]}, root's authentication and the host's name at {@code login:}. */
public final class LoginHandler implements StatementHandler {
  private static final List<String> LOGIN = List.of("system", "login");

  private final LoginFirmware login;
  private final StoredPasswords passwords;
  private final FipsState fips;

  public LoginHandler(LoginFirmware login, StoredPasswords passwords, FipsState fips) {
    this.login = login;
    this.passwords = passwords;
    this.fips = fips;
  }

  @Override
  public List<String> path() {
    return List.of("system");
  }

  /** Numbers are unique, classes exist, and FIPS mode keeps its lower bound for passwords. */
  @Override
  public void verify(Change change, Findings findings) {
    change
        .after()
        .find("system", "login")
        .ifPresent(node -> {
          verifyUsers(node, findings);
          node.all("class").forEach(each -> verifyExpressions(each, findings));
          if (fips.governs(change.after())) {
            verifyPasswordRules(node, findings);
          }
        });
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    ConfigNode config = change.after();
    RootLogin rootLogin =
        config.find("system", "services", "ssh").map(SshHandler::rootLogin).orElse(RootLogin.DENY);
    Accounts accounts = Accounts.of(config);
    passwords.follow(change.before(), accounts, change.boot());
    login.follow(
        new LoginFirmware.Policy(
            accounts,
            RetryRules.of(config),
            config.text("system", "host-name").orElse(""),
            config.text("system", "login", "message").orElse(""),
            rootLogin));
  }

  private static void verifyUsers(ConfigNode login, Findings findings) {
    Map<String, String> owners = new HashMap<>();
    for (ConfigNode user : login.all("user")) {
      String statement = "user " + user.value();
      if (user.value().equals("root")) {
        findings.error(LOGIN, statement, "root is configured under 'system root-authentication'");
      }
      String uid = user.text("uid").orElse(null);
      String other = uid == null ? null : owners.put(uid, user.value());
      if (other != null) {
        findings.error(
            List.of("system", "login", statement),
            "uid " + uid,
            "uid " + uid + " is the one of user " + other + " already");
      }
      String className = user.text("class").orElse(null);
      if (className != null && Accounts.classOf(className, login).isEmpty()) {
        findings.error(
            List.of("system", "login", statement),
            "class " + className,
            "Referenced class must be defined under [edit system login]");
      }
    }
  }

  /** An expression that is none would allow or deny nothing. */
  private static void verifyExpressions(ConfigNode loginClass, Findings findings) {
    for (ConfigNode child : loginClass.children()) {
      if (child.name().startsWith("allow-") || child.name().startsWith("deny-")) {
        boolean several = child.name().endsWith("-regexps");
        for (String text : several ? child.values() : List.of(child.value())) {
          String problem = Expression.of(text).problem();
          if (problem != null) {
            findings.error(
                List.of("system", "login", "class " + loginClass.value()), child.name(), problem);
          }
        }
      }
    }
  }

  private static void verifyPasswordRules(ConfigNode login, Findings findings) {
    String format = login.text("password", "format").orElse("sha512");
    if (!format.equals("sha256") && !format.equals("sha512")) {
      findings.error(
          List.of("system", "login", "password"),
          "format " + format,
          "FIPS mode hashes passwords by sha256 or sha512 only");
    }
  }
}
