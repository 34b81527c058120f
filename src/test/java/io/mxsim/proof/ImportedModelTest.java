package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mxsim model}, and a router that is booted with what it leaves. */
class ImportedModelTest {
  private static final int USAGE = 2;
  private static final Path RELEASE =
      Path.of("../../routing-engine/src/test/resources/io/mxsim/re/model/published");

  @TempDir Path folder;

  private String run(int wanted, String... arguments) throws Exception {
    try (HostProcess mxsim = HostProcess.start(arguments)) {
      int code = mxsim.endOfInput().exitCode();
      assertEquals(wanted, code, mxsim.output());
      return mxsim.output();
    }
  }

  private String model(int wanted, String command, String argument) throws Exception {
    return run(wanted, "model", command, argument, "--models", models());
  }

  private String models() {
    return folder.resolve("models").toString();
  }

  @Test
  void aModelIsImportedListedAndRemoved() throws Exception {
    String imported = model(0, "import", RELEASE.toString());
    assertTrue(imported.contains("Imported 0.1R1.1: "), imported);
    assertTrue(imported.contains("use it      mxsim boot --statements 0.1R1.1"), imported);

    assertTrue(run(0, "model", "list", "--models", models()).contains("0.1R1.1"));
    assertTrue(model(0, "remove", "0.1R1.1").contains("Removed: 0.1R1.1"));
    assertTrue(
        run(0, "model", "list", "--models", models()).contains("No model has been imported"));
  }

  @Test
  void whatCannotBeImportedIsToldAndLeavesNothing() throws Exception {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("a.yang"), "module a {\n  prefix a;\n  leaf x {\n");

    String told = model(USAGE, "import", broken.toString());

    assertTrue(told.contains("a.yang:3: the file ends inside this 'leaf'"), told);
    assertFalse(Files.exists(folder.resolve("models")), "nothing is made");
    assertTrue(model(USAGE, "import", folder.resolve("none").toString()).contains("is no folder"));
    assertTrue(model(USAGE, "remove", "none").contains("There is no imported model 'none'"));
  }

  @Test
  void aRouterKeepsImportedStatementsThroughRebootsAndNamesThemWithoutTheModel() throws Exception {
    model(0, "import", RELEASE.toString());
    Path state = folder.resolve("state");

    try (HostProcess router =
        HostProcess.boot(state, "--statements", "0.1R1.1", "--models", models())) {
      router.expect("imported statements").expect("login: ").type("root");
      router.expect("root@:~ # ").type("cli").expect("root> ").type("configure");
      router.expect("root# ").type("set system root-authentication encrypted-password $6$a$b");
      router.expect("root# ").type("set protocols gossip neighbor 10.0.0.1");
      router.expect("root# ").type("commit").expect("a neighbor needs a weight");
      router.expect("root# ").type("set protocols gossip neighbor 10.0.0.1 weight 3");
      router.expect("root# ").type("commit").expect("commit complete");
      router.expect("root# ").type("show protocols | display set");
      router.expect("set protocols gossip neighbor 10.0.0.1 weight 3");
      router.expect("root# ").type("delete protocols").expect("root# ").type("commit");
      router.expect("commit complete").expect("root# ").type("rollback 1");
      router.expect("load complete").expect("root# ").type("commit");
      router.expect("commit complete");
      router.endOfInput().exitCode();
    }

    try (HostProcess router =
        HostProcess.boot(state, "--statements", "0.1R1.1", "--models", models())) {
      router.expect("login: ");
      assertFalse(router.output().contains("syntax error"), router.output());
      router.endOfInput().exitCode();
    }

    try (HostProcess router = HostProcess.boot(state)) {
      router.expect("juniper.conf").expect("protocols").expect("login: ");
      router.endOfInput().exitCode();
    }
  }
}
