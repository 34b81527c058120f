package io.mxsim.re.syslog;

import io.mxsim.re.os.FileTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Turns a log file over: {@code messages} becomes {@code messages.0.gz}, and so on upwards. */
public final class LogRotation {
  private final FileTree files;

  public LogRotation(FileTree files) {
    this.files = files;
  }

  /** Turns the file over; {@code kept} is how many former ones stay. */
  public void turnOver(String path, int kept) {
    files.delete(archive(path, kept - 1));
    for (int i = kept - 2; i >= 0; i--) {
      files.rename(archive(path, i), archive(path, i + 1));
    }
    files.read(path).ifPresent(content -> files.write(archive(path, 0), compress(content)));
    files.delete(path);
  }

  private static String archive(String path, int number) {
    return path + "." + number + ".gz";
  }

  private static byte[] compress(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new IllegalStateException("compressing to memory failed", e);
    }
    return out.toByteArray();
  }
}
