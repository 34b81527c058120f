package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.permission.Rights;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FileCommandsTest {
  private final MemoryFiles files = new MemoryFiles();
  private boolean fips;
  private String answer = "";

  private String run(OperationalCommand command, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      given.put(arguments[i], arguments[i + 1]);
    }
    files.makeDirectory("/var/home/op");
    files.makeDirectory("/var/tmp");
    WorkingDirectory place = new WorkingDirectory("/var/home/op", "/var/tmp");
    StringBuilder text = new StringBuilder();
    Dialogue screen = new Screen(text);
    command.run(
        new Invocation("op", Rights.of(Set.of()), Origin.CONSOLE, given, place, 6500, screen));
    return text.toString();
  }

  private void file(String path, String text) {
    files.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private OperationalCommand move(String rpc) {
    return FileMove.all(files).stream().filter(c -> c.rpc().equals(rpc)).findFirst().orElseThrow();
  }

  private OperationalCommand directories(String rpc) {
    return Directories.all(files).stream()
        .filter(c -> c.rpc().equals(rpc))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void filesAreListedRelativeToTheWorkingDirectory() {
    file("/var/tmp/x", "12");
    file("/var/tmp/d/y", "1");
    FileList list = new FileList(files);

    assertEquals("\n/var/tmp/:\nd/\nx\n", run(list));
    assertEquals("/var/tmp/x\n", run(list, "path", "x"));
    assertEquals("/var/tmp/no: No such file or directory\n", run(list, "path", "no"));
    assertEquals("/var/tmp/d/\n/var/tmp/x\n", run(list, "path", "*"));
    assertEquals("\n/var/home/op/:\n", run(list, "path", "~"));
    assertEquals("\n/var/tmp/:\nd/\nx\n\n/var/tmp/d/:\ny\n", run(list, "style", "recursive"));
    assertEquals(
        """

        /var/tmp/:
        total blocks: 1
        drwxr-xr-x  2 root  wheel          0 Jan  1 00:00 d/
        -rw-r-----  1 root  wheel          2 Jan  1 00:00 x
        total files: 2
        """,
        run(list, "style", "detail"));
  }

  @Test
  void copyAndRenameAreSilent() {
    file("/var/tmp/x", "12");

    assertEquals("", run(move("file-copy"), "source", "x", "destination", "y"));
    assertEquals("", run(move("file-rename"), "source", "y", "destination", "~/z"));

    assertEquals(List.of("/var/home/op/z", "/var/tmp/x"), files.paths());
    assertEquals(
        "error: /var/tmp/no: No such file or directory\n",
        run(move("file-copy"), "source", "no", "destination", "y"));
    assertTrue(
        run(move("file-copy"), "source", "x", "destination", "ftp://h/x")
            .startsWith("error: could not reach 'ftp://h/x'"));
  }

  @Test
  @Tag("P-CSP3")
  void filesWithSecretsAreNeitherReadNorCopiedNorArchived() {
    file("/config/juniper.conf.gz", "secret");
    file("/var/db/nonconforming-passwords", "secret");

    assertEquals(
        "error: /config/juniper.conf.gz: Permission denied\n",
        run(move("file-copy"), "source", "/config/juniper.conf.gz", "destination", "y"));
    assertEquals(
        "error: could not resolve file: ../db/nonconforming-passwords\n",
        run(FileShow.file(files), "filename", "../db/nonconforming-passwords"));
    run(new FileArchive(files), "source", "/config", "destination", "c");
    String archive = new String(files.read("/var/tmp/c.tar").orElseThrow(), StandardCharsets.UTF_8);
    assertEquals(-1, archive.indexOf("secret"));
  }

  @Test
  void deleteTakesWildcardsAndLeavesSoftwareAlone() {
    file("/var/tmp/a1", "");
    file("/var/tmp/a2", "");
    file("/var/sw/pkg/p.tgz", "");

    assertEquals("", run(new FileDelete(files), "path", "a*"));
    assertEquals(
        "error: /var/sw/pkg/p.tgz: Operation not permitted\n",
        run(new FileDelete(files), "path", "/var/sw/pkg/p.tgz"));
    assertEquals(
        "error: /var/tmp/a1: No such file or directory\n",
        run(new FileDelete(files), "path", "a1"));
  }

  @Test
  void differencesAreThoseOfDiff() {
    file("/var/tmp/a", "1\n2\n3\n4\n5\n6\n");
    file("/var/tmp/b", "1\n2\n3x\n4\n5\n6\n7\n");
    FileCompare compare = new FileCompare(files);
    String[] both = {"from-file", "a", "to-file", "b"};

    assertEquals("3c3\n< 3\n---\n> 3x\n6a7\n> 7\n", run(compare, both));
    String unified = run(compare, "from-file", "a", "to-file", "b", "style", "unified");
    assertEquals(
        "@@ -1,6 +1,7 @@\n 1\n 2\n-3\n+3x\n 4\n 5\n 6\n+7\n",
        unified.substring(unified.indexOf("@@")));
    String context = run(compare, "from-file", "a", "to-file", "b", "style", "context");
    assertTrue(
        context.endsWith(
            "*** 1,6 ****\n  1\n  2\n! 3\n  4\n  5\n  6\n"
                + "--- 1,7 ----\n  1\n  2\n! 3x\n  4\n  5\n  6\n+ 7\n"),
        context);
    file("/var/tmp/c", "1\n2\n 3\n4\n5\n6\n");
    assertEquals("", run(compare, "from-file", "a", "to-file", "c", "ignore-white-space", ""));
  }

  @Test
  void anArchiveIsACompressedTarFile() throws Exception {
    file("/var/log/messages", "hello\n");

    run(new FileArchive(files), "compress", "", "source", "/var/log", "destination", "logs");

    byte[] packed = files.read("/var/tmp/logs.tgz").orElseThrow();
    byte[] tar = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    assertEquals(0, tar.length % 512);
    assertEquals("var/log/", new String(tar, 0, 8, StandardCharsets.UTF_8));
    assertEquals("var/log/messages", new String(tar, 512, 16, StandardCharsets.UTF_8));
    assertEquals("ustar", new String(tar, 512 + 257, 5, StandardCharsets.UTF_8));
    assertEquals("00000000006", new String(tar, 512 + 124, 11, StandardCharsets.UTF_8));
    assertEquals("hello\n", new String(tar, 1024, 6, StandardCharsets.UTF_8));
  }

  @Test
  void checksumsAreThoseOfMd5AndSha256() {
    file("/var/tmp/x", "abc");

    assertEquals(
        "MD5 (/var/tmp/x) = 900150983cd24fb0d6963f7d28e17f72\n",
        run(FileChecksum.md5(files, () -> fips), "path", "x"));
    assertEquals(
        "SHA256 (/var/tmp/x) ="
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
        run(FileChecksum.sha256(files, Sha256::of), "path", "x"));
    fips = true;
    assertEquals(
        "error: MD5 is disabled in FIPS mode\n",
        run(FileChecksum.md5(files, () -> fips), "path", "x"));
  }

  @Test
  void directoriesAreMadeAndDeleted() {
    assertEquals("", run(directories("make-directory"), "directory", "d"));
    assertEquals(
        "error: /var/tmp/d: File exists\n", run(directories("make-directory"), "directory", "d"));
    file("/var/tmp/d/x", "");
    assertEquals(
        "error: /var/tmp/d: Directory not empty\n",
        run(directories("delete-directory"), "directory", "d"));
    assertEquals("", run(directories("delete-directory"), "directory", "d", "recurse", ""));
    assertEquals(
        "error: /etc/d: Permission denied\n",
        run(directories("make-directory"), "directory", "/etc/d"));
  }

  @Test
  void theCleanupListsAndDeletesWhatIsOld() {
    file("/var/log/messages", "1");
    file("/var/log/messages.0.gz", "12");
    file("/var/tmp/x", "123");
    answer = "yes";

    String text = run(new StorageCleanup(files));

    assertEquals(
        """

        List of files to delete:

                 Size Date         Name
                   2B Jan  1 00:00 /var/log/messages.0.gz
                   3B Jan  1 00:00 /var/tmp/x
        Delete these files ? [yes,no] (no) yes
        """,
        text);
    assertEquals(List.of("/var/log/messages"), files.paths());
  }

  /** What a command prints; questions are answered with {@link #answer}. */
  private final class Screen implements Dialogue {
    private final StringBuilder text;

    Screen(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void print(String more) {
      text.append(more);
    }

    @Override
    public void finished() {}

    @Override
    public void ask(String prompt, Consumer<String> to) {
      text.append(prompt).append(answer).append('\n');
      to.accept(answer);
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> to) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askText(Consumer<String> to) {
      throw new IllegalStateException();
    }

    @Override
    public void paged(boolean paged) {}

    @Override
    public void enter(Interpreter inner) {
      throw new IllegalStateException();
    }

    @Override
    public void leave() {
      throw new IllegalStateException();
    }
  }
}
