package io.mxsim.re.login;

import io.mxsim.re.config.ConfigNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts and classes of a committed configuration. */
public final class Accounts implements AutoCloseable {
  private static final String[] KEY_LISTS = {"ssh-rsa", "ssh-ecdsa", "ssh-dsa", "ssh-ed25519"};

  private final Map<String, Account> byName = new LinkedHashMap<>();
  private final boolean amnesiac;

  private Accounts(boolean amnesiac) {
    this.amnesiac = amnesiac;
  }

  /** Reads them; root exists always, and needs no password while none is configured. */
  public static Accounts of(ConfigNode config) {
    Optional<ConfigNode> root = config.find("system", "root-authentication");
    byte[] rootHash = root.map(Accounts::hash).orElse(new byte[0]);
    List<String> rootKeys = root.map(Accounts::keys).orElse(List.of());
    Accounts accounts = new Accounts(rootHash.length == 0 && rootKeys.isEmpty());
    accounts.add(new Account("root", 0, LoginClass.SUPER_USER, rootHash, rootKeys));
    ConfigNode login = config.find("system", "login").orElse(null);
    if (login != null) {
      for (ConfigNode user : login.all("user")) {
        accounts.add(account(user, login));
      }
    }
    return accounts;
  }

  /** Every account. */
  Iterable<Account> all() {
    return byName.values();
  }

  /** The account of that name. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Whether nobody has given root a password yet: root logs in on the console without one. */
  public boolean amnesiac() {
    return amnesiac;
  }

  /** The class of that name in {@code login} ({@code [edit system login]}), or a predefined one. */
  public static Optional<LoginClass> classOf(String name, ConfigNode login) {
    Optional<LoginClass> predefined = LoginClass.predefined(name);
    if (predefined.isPresent()) {
      return predefined;
    }
    return login.find("class", name).map(LoginClass::configured);
  }

  /** Wipes the password hashes; nobody can log in afterwards. */
  @Override
  public void close() {
    byName.values().forEach(account -> Arrays.fill(account.passwordHash(), (byte) 0));
    byName.clear();
  }

  private void add(Account account) {
    byName.put(account.name(), account);
  }

  private static Account account(ConfigNode user, ConfigNode login) {
    String className = user.text("class").orElse("unauthorized");
    LoginClass loginClass =
        classOf(className, login).or(() -> LoginClass.predefined("unauthorized")).orElseThrow();
    int uid = user.text("uid").map(Integer::parseInt).orElse(-1);
    Optional<ConfigNode> authentication = user.find("authentication");
    return new Account(
        user.value(),
        uid,
        loginClass,
        authentication.map(Accounts::hash).orElse(new byte[0]),
        authentication.map(Accounts::keys).orElse(List.of()));
  }

  private static byte[] hash(ConfigNode authentication) {
    return authentication
        .find("encrypted-password")
        .map(ConfigNode::secretValue)
        .orElse(new byte[0]);
  }

  private static List<String> keys(ConfigNode authentication) {
    List<String> keys = new ArrayList<>();
    for (String list : KEY_LISTS) {
      for (ConfigNode key : authentication.all(list)) {
        keys.add(key.value());
      }
    }
    return List.copyOf(keys);
  }
}
