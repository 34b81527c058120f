package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigArchiveTest {
  private final Statement root = Model.load(new Platform(false, false)).root();
  private final Instant noon = Instant.parse("2026-01-01T12:00:00Z");

  private ConfigTree named(int number) {
    String line = "set system host-name r" + number + "\n";
    return ConfigReader.trusting(new PlainSecrets())
        .set(ConfigTree.empty(root), List.of(), line.getBytes(StandardCharsets.UTF_8))
        .tree();
  }

  private ConfigArchive archive(MemoryStore store) {
    return new ConfigArchive(store, root, new PlainSecrets(), "19.1R2.8");
  }

  private CommitRecord by(String user) {
    return new CommitRecord(user, noon, "cli", "why");
  }

  private static String name(ConfigArchive archive, int version) {
    return archive
        .version(version)
        .flatMap(stored -> stored.loaded().tree().root().text("system", "host-name"))
        .orElse("");
  }

  @Test
  void aPowerCutAtAnyWriteOfACommitLeavesTheOldOrTheNewConfigurationWhole() {
    boolean survived = false;
    for (int cut = 0; !survived; cut++) {
      MemoryStore store = new MemoryStore();
      for (int number = 1; number <= 5; number++) {
        archive(store).commit(named(number), by("root"));
      }

      store.dieAfter(cut);
      try {
        archive(store).commit(named(6), by("root"));
        survived = true;
      } catch (MemoryStore.PowerCut e) {
        survived = false;
      }
      store.dieAfter(Integer.MAX_VALUE);

      String active = name(archive(store), 0);
      assertTrue(active.equals("r5") || active.equals("r6"), "cut " + cut + ": " + active);
      archive(store).commit(named(7), by("root"));
      assertEquals("r7", name(archive(store), 0), "cut " + cut);
      assertEquals(active, name(archive(store), 1), "cut " + cut);
    }
  }

  @Test
  void theConfigurationSaysHowManyFormerOnesLieOnFlash() {
    MemoryStore store = new MemoryStore();
    ConfigArchive archive = archive(store);
    for (int number = 1; number <= 6; number++) {
      archive.commit(named(number), by("root"));
    }
    assertTrue(store.exists("/config/juniper.conf.3.gz"));
    assertTrue(store.exists("/var/db/config/juniper.conf.4.gz"));

    byte[] line = "set system max-configurations-on-flash 1\n".getBytes(StandardCharsets.UTF_8);
    ConfigTree fewer =
        ConfigReader.trusting(new PlainSecrets()).set(named(7), List.of(), line).tree();
    archive.commit(fewer, by("root"));

    assertTrue(store.exists("/config/juniper.conf.1.gz"));
    assertTrue(store.exists("/var/db/config/juniper.conf.2.gz"));
    assertEquals(7, archive.history().size());
    for (int version = 0; version < 7; version++) {
      assertEquals("r" + (7 - version), name(archive, version));
    }
  }

  @Test
  void fiftyVersionsAreKeptWithWhoMadeThem() {
    MemoryStore store = new MemoryStore();
    ConfigArchive archive = archive(store);

    for (int number = 1; number <= 60; number++) {
      archive.commit(named(number), by("u" + number));
    }

    assertEquals("r60", name(archive, 0));
    assertEquals("r11", name(archive, 49));
    assertEquals(50, archive.history().size());
    assertEquals(by("u57"), archive.history().get(3).record());
    assertTrue(store.read("/var/db/config/juniper.conf.4.gz").isPresent());
  }
}
