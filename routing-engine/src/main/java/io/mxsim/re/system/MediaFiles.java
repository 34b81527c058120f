package io.mxsim.re.system;

import io.mxsim.re.command.FileGuard;
import io.mxsim.re.config.ConfigStore;
import io.mxsim.re.mgd.Account;
import io.mxsim.re.mgd.FileAccess;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import java.util.Optional;

/** The file tree as mgd uses it: for configurations, and for files that operators name. */
final class MediaFiles implements ConfigStore, FileAccess {
  private final FileTree files;

  MediaFiles(FileTree files) {
    this.files = files;
  }

  @Override
  public Optional<byte[]> read(String name) {
    return files.read(name);
  }

  @Override
  public boolean exists(String name) {
    return files.size(name) >= 0;
  }

  @Override
  public void write(String name, byte[] bytes) {
    files.write(name, bytes);
  }

  @Override
  public void rename(String from, String to) {
    files.rename(from, to);
  }

  @Override
  public void delete(String name) {
    files.delete(name);
  }

  @Override
  public void sync() {
    files.sync();
  }

  @Override
  public Optional<byte[]> read(String folder, String name, Account account) {
    String path = path(folder, name, account);
    return FileGuard.hides(path) ? Optional.empty() : files.read(path);
  }

  @Override
  public Outcome write(String folder, String name, byte[] bytes, boolean append, Account account) {
    String path = path(folder, name, account);
    if (!FileGuard.mayChange(path) || files.isDirectory(path)) {
      return new Outcome(null, "could not open '" + path + "': Permission denied");
    }
    if (append) {
      files.append(path, bytes);
    } else {
      files.write(path, bytes);
    }
    files.sync();
    return new Outcome(path, null);
  }

  @Override
  public boolean directory(String path) {
    return files.isDirectory(path);
  }

  @Override
  public String home(Account account) {
    return account.user().equals("root") ? "/root" : "/var/home/" + account.user();
  }

  private String path(String folder, String name, Account account) {
    return new WorkingDirectory(home(account), folder).resolve(name);
  }
}
