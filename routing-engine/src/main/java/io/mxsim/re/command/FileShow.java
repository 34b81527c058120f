package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.reply.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * {@code file show PATH} and {@code show log FILE}: the text of a file, decompressed if need be.
 */
public final class FileShow implements OperationalCommand {
  private final FileTree files;
  private final String rpc;
  private final String argument;
  private final String directory;

  private FileShow(FileTree files, String rpc, String argument, String directory) {
    this.files = files;
    this.rpc = rpc;
    this.argument = argument;
    this.directory = directory;
  }

  /** {@code file show}, relative to the working directory. */
  public static FileShow file(FileTree files) {
    return new FileShow(files, "file-show", "filename", "");
  }

  /** {@code show log}, relative to the log directory. */
  public static FileShow log(FileTree files) {
    return new FileShow(files, "get-log", "filename", "/var/log/");
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> name = invocation.argument(argument);
    if (name.isEmpty()) {
      String text = Listing.detail(files, directory);
      invocation.answer(Element.of("file-content", text), text);
      return;
    }
    String path =
        directory.isEmpty()
            ? invocation.path(argument)
            : new WorkingDirectory(directory, directory).resolve(name.get());
    Optional<byte[]> content = FileGuard.hides(path) ? Optional.empty() : files.read(path);
    if (files.isDirectory(path)) {
      invocation.answer("error: " + path + ": Is a directory\n");
      return;
    }
    if (content.isEmpty()) {
      invocation.answer("error: could not resolve file: " + name.get() + "\n");
      return;
    }
    String text = text(content.get());
    if (text.startsWith("error: ")) {
      invocation.answer(text);
    } else {
      Element reply = Element.of("file-content", text).attribute("filename", path);
      invocation.answer(reply, text);
    }
  }

  private static String text(byte[] content) {
    byte[] plain = content;
    if (content.length > 2 && content[0] == 0x1f && (content[1] & 0xff) == 0x8b) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
        plain = in.readAllBytes();
      } catch (IOException e) {
        return "error: compressed file is damaged: " + e.getMessage() + "\n";
      }
    }
    String text = new String(plain, StandardCharsets.UTF_8);
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
