package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.FileTransfer;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.permission.Rights;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G-SW1")
class PackageSourceTest {
  private final MemoryFiles files = new MemoryFiles();
  private final List<String> out = new ArrayList<>();
  private final List<URI> asked = new ArrayList<>();
  private boolean fips;
  private String path = "";

  @Test
  void aPackageIsFoundByPathByNameAndAmongTheCopiesOfTheImage() {
    files.write("/var/tmp/a.tgz", new byte[] {1});
    files.write("/root/b.tgz", new byte[] {1});
    files.write("/packages/optional/fips-mode.tgz", new byte[] {1});

    assertEquals("/var/tmp/a.tgz", open("/var/tmp/a.tgz"));
    assertEquals("/var/tmp/a.tgz", open("a.tgz"));
    assertEquals("/root/b.tgz", open("b.tgz"));
    assertEquals("/packages/optional/fips-mode.tgz", open("optional://fips-mode.tgz"));
    assertEquals(List.of(), out);
  }

  @Test
  void whatIsNotThereOrMayNotBeReadIsNotFound() {
    files.write("/etc/ssh/ssh_host_rsa_key", new byte[] {1});

    for (String name : new String[] {"x.tgz", "optional://x.tgz", "/etc/ssh/ssh_host_rsa_key"}) {
      out.clear();
      assertEquals("", open(name));
      assertTrue(out.getFirst().startsWith("ERROR: package '" + name + "' not found; see 'file"));
    }
  }

  @Test
  void aServerIsAskedAndWhatHappensIsShown() {
    assertEquals("http://host/p.tgz", open("http://host/p.tgz"));

    assertEquals(
        List.of(
            "Fetching package 'http://host/p.tgz' ...", "  50 kB of 100 kB ...", "Fetched 100 kB"),
        out);
  }

  @Test
  @Tag("P-CR3")
  void inFipsModeNoFtpServerIsAsked() {
    assertEquals("ftp://host/p.tgz", open("ftp://host/p.tgz"));
    asked.clear();
    fips = true;

    assertEquals("", open("ftp://host/p.tgz"));
    assertEquals(List.of(), asked);
    assertTrue(out.getLast().startsWith("ERROR: ftp:// is not used in FIPS mode"), out.getLast());

    assertEquals("http://host/p.tgz", open("http://host/p.tgz"));
  }

  @Test
  void anAddressThatIsNoneOrHasAUserIsRefusedBeforeAnybodyIsAsked() {
    String[] bad = {
      "http://",
      "http://host",
      "http://host/",
      "http:///p.tgz",
      "http://ho st/p",
      "scp://h/p",
      "file:///etc/passwd",
      "ftp://root:secret@host/p.tgz",
      "https://host/p.tgz"
    };
    for (String address : bad) {
      assertEquals("", open(address), address);
      assertTrue(out.getLast().startsWith("ERROR: "), out.getLast());
      assertTrue(!out.getLast().contains("secret"));
    }
    assertEquals(List.of(), asked);
  }

  private String open(String name) {
    path = "";
    FileTransfer transfer =
        (from, atMost, receiver) -> {
          asked.add(from);
          receiver.progress(50_000, OptionalLong.of(100_000));
          receiver.complete(new byte[100_000]);
        };
    new PackageSource(files, transfer, () -> fips)
        .open(
            new Invocation(
                "root",
                Rights.of(Set.of()),
                Origin.CONSOLE,
                Map.of("package-name", name),
                new WorkingDirectory("/root", "/root"),
                6500,
                new Silent()),
            out::add,
            (found, file) -> path = found,
            () -> {});
    return path;
  }

  private static final class Silent implements Dialogue {
    @Override
    public void print(String text) {}

    @Override
    public void ask(String prompt, Consumer<String> answer) {}

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {}

    @Override
    public void askText(Consumer<String> answer) {}

    @Override
    public void paged(boolean paged) {}

    @Override
    public void finished() {}

    @Override
    public void enter(Interpreter inner) {}

    @Override
    public void leave() {}
  }
}
