package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.re.access.Completion;
import io.mxsim.re.login.LoginClass;
import io.mxsim.re.mgd.Account;
import io.mxsim.re.model.Permission;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.permission.Rights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret of the configuration leaves in clear, whoever asks, by whatever command. */
class SecretDataTest {
  private static final List<String> FORMS = List.of("", " | display xml", " | display json");

  private static final List<String> CONFIGURATION =
      List.of(
          "show",
          "show | display set",
          "show | display xml",
          "show | display json",
          "show | display inheritance",
          "show | display changed",
          "show | display detail",
          "show | display omit",
          "show | compare",
          "show | compare rollback 1",
          "show | compare rollback 5 | display xml",
          "show | match Planted",
          "show | find secret",
          "show groups",
          "run show configuration",
          "run request support information",
          "help apropos secret",
          "help apropos Planted",
          "status");

  private final Set<String> leaks = new TreeSet<>();
  private int lines;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("P-CSP3")
  void secretsStayInside(boolean fips) throws IOException {
    try (BareRouter router = new BareRouter("mx2010", RoutingEngineKind.VMHOST)) {
      if (fips) {
        enableFips(router);
      }
      Operator root = new Operator(router, account("super-user", "root", fips));
      PlantedSecrets planted = plant(router, root);

      int committed = planted.obfuscated(root.type("show configuration | display set"));

      List<String> commands = CommandWalk.lines(router.model().commands());
      for (Operator operator : operators(router, root, fips)) {
        boolean mayRead = operator.account().rights().secrets();
        for (String command : commands) {
          for (String form : FORMS) {
            look(operator, command + form, planted, mayRead);
          }
        }
        configurationMode(operator, planted, mayRead);
      }
      files(router.system().files(), "/", planted);
      shell(root, planted);

      assertEquals(Set.of(), leaks);
      assertTrue(committed > 20 && lines > 5000, () -> committed + " in " + lines);
      assertEquals(Set.of(), planted.unplanted());
    }
  }

  private static PlantedSecrets plant(BareRouter router, Operator root) {
    root.type("configure");
    PlantedSecrets planted = new PlantedSecrets(root);
    planted.plant(router.model().root());
    root.type("set groups G security macsec connectivity-association <*> offset 0");
    root.type("set apply-groups G");
    root.type("commit");
    root.type("exit");
    root.type("request system configuration rescue save");
    return planted;
  }

  private void look(Operator operator, String line, PlantedSecrets planted, boolean mayRead) {
    lines++;
    String printed = operator.type(line);
    Set<String> found = mayRead ? planted.inClear(printed) : planted.readable(printed);
    if (!found.isEmpty()) {
      leaks.add(operator.account().loginClass() + ": " + line + " -> " + found);
    }
  }

  private void configurationMode(Operator operator, PlantedSecrets planted, boolean mayRead) {
    operator.type("configure private");
    for (String line : CONFIGURATION) {
      look(operator, line, planted, mayRead);
    }
    for (String line : planted.lines()) {
      String before = line.substring(0, line.lastIndexOf(' ') + 1);
      String help = operator.complete(before, Completion.Key.HELP);
      if (!planted.readable(help + operator.remembered(line)).isEmpty()) {
        leaks.add(operator.account().loginClass() + ": keys behind " + before);
      }
    }
    operator.type("exit");
  }

  /** What lies on the media: nothing in clear; in logs not even what a key is stored as. */
  private void files(FileTree files, String directory, PlantedSecrets planted) throws IOException {
    for (FileTree.Entry entry : files.list(directory)) {
      String path = directory + entry.name();
      if (entry.directory()) {
        files(files, path + "/", planted);
        continue;
      }
      byte[] content = files.read(path).orElse(new byte[0]);
      if (path.endsWith(".gz")) {
        content = new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
      }
      String text = new String(content, StandardCharsets.ISO_8859_1);
      boolean log = path.startsWith("/var/log/") || path.startsWith("/var/tmp/");
      Set<String> found = log ? planted.readable(text) : planted.inClear(text);
      if (!found.isEmpty()) {
        leaks.add(path + " -> " + found);
      }
    }
  }

  private void shell(Operator root, PlantedSecrets planted) {
    root.type("start shell");
    for (String line :
        List.of(
            "cat /config/juniper.conf.gz",
            "zcat /config/juniper.conf.gz",
            "zcat /config/juniper.conf.1.gz",
            "cat /var/log/*",
            "cli -c 'show configuration'",
            "history")) {
      look(root, line, planted, true);
    }
    root.type("exit");
  }

  private static List<Operator> operators(BareRouter router, Operator root, boolean fips) {
    List<Operator> operators = new ArrayList<>();
    operators.add(root);
    for (String name : List.of("operator", "read-only", "unauthorized")) {
      operators.add(new Operator(router, account(name, name, fips)));
    }
    Set<Permission> everythingElse = EnumSet.allOf(Permission.class);
    everythingElse.removeAll(
        EnumSet.of(Permission.ALL, Permission.SECRET, Permission.SECRET_CONTROL));
    operators.add(new Operator(router, account("no-secrets", everythingElse, fips)));
    Set<Permission> viewer = EnumSet.of(Permission.VIEW, Permission.VIEW_CONFIGURATION);
    operators.add(new Operator(router, account("viewer", viewer, fips)));
    return operators;
  }

  private static Account account(String name, String user, boolean fips) {
    LoginClass loginClass = LoginClass.predefined(name).orElseThrow();
    return account(user, loginClass, fips);
  }

  private static Account account(String name, Set<Permission> permissions, boolean fips) {
    return account(name, new LoginClass(name, name, permissions), fips);
  }

  private static Account account(String user, LoginClass loginClass, boolean fips) {
    Rights rights = fips ? loginClass.inFipsMode() : loginClass.rights();
    int uid = user.equals("root") ? 0 : 2000;
    return new Account(user, uid, loginClass.name(), rights, loginClass.logName());
  }

  private static void enableFips(BareRouter router) {
    Operator root = new Operator(router, account("super-user", "root", false));
    root.type("request system software add optional://fips-mode.tgz");
    root.type("request system software add optional://jpfe-fips.tgz");
    root.type("configure");
    root.type("set system root-authentication plain-text-password", "Planted-Root-2022");
    root.type("set system fips level 1");
    String commit = root.type("commit and-quit");
    assertTrue(commit.contains("commit complete"), commit);
    root.answering("request vmhost reboot", "yes");
    router.awaitBoot();
  }
}
