package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.Wildcard;
import io.mxsim.re.os.WorkingDirectory;
import java.util.List;

/** {@code file archive source S destination D [compress]}: a tar file, or a compressed one. */
public final class FileArchive implements OperationalCommand {
  private final FileTree files;

  public FileArchive(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "file-archive";
  }

  @Override
  public void run(Invocation invocation) {
    boolean compress = invocation.has("compress");
    String source = invocation.path("source");
    List<String> sources = Wildcard.in(source) ? Wildcard.expand(files, source) : existing(source);
    String suffix = compress ? ".tgz" : ".tar";
    String named = invocation.path("destination");
    boolean suffixed = named.endsWith(suffix) || named.endsWith(".tar.gz");
    String destination = suffixed ? named : named + suffix;
    if (sources.isEmpty()) {
      invocation.answer("error: " + source + ": No such file or directory\n");
    } else if (!FileGuard.mayChange(destination)
        || !files.isDirectory(WorkingDirectory.parent(destination))) {
      invocation.answer("error: could not open '" + destination + "': Permission denied\n");
    } else {
      TarArchive archive = new TarArchive();
      sources.forEach(each -> add(each, archive));
      files.write(destination, archive.bytes(compress));
      files.sync();
      invocation.answer("");
    }
  }

  private List<String> existing(String source) {
    return files.isDirectory(source) || files.size(source) >= 0 ? List.of(source) : List.of();
  }

  /** What holds critical security parameters is left out. */
  private void add(String path, TarArchive archive) {
    if (files.isDirectory(path)) {
      archive.directory(path, Listing.entry(files, path).modified().toEpochSecond());
      for (FileTree.Entry entry : files.list(path)) {
        add(WorkingDirectory.in(path, entry.name()), archive);
      }
    } else if (!FileGuard.hides(path)) {
      long modified = Listing.entry(files, path).modified().toEpochSecond();
      files.read(path).ifPresent(content -> archive.file(path, content, modified));
    }
  }
}
