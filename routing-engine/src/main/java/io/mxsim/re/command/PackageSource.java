package io.mxsim.re.command;

import io.mxsim.re.access.FileTransfer;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.software.AddedPackages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where a package comes from: a file of this Routing Engine, a copy that the image brought along
 * ({@code optional://}), or a server. In FIPS mode FTP is not used (guide, services of FIPS mode);
 * HTTP is, since nothing but the signature is relied on.
 */
final class PackageSource {
  private static final String OPTIONAL_SCHEME = "optional://";
  private static final String UPLOADS = "/var/tmp/";
  private static final int LARGEST = 16 << 20;

  private final FileTree files;
  private final FileTransfer transfer;
  private final BooleanSupplier fips;

  PackageSource(FileTree files, FileTransfer transfer, BooleanSupplier fips) {
    this.files = files;
    this.transfer = transfer;
    this.fips = fips;
  }

  /**
   * Gets the package that the operator named.
   *
   * @param out takes lines
   * @param found takes where it lies and its bytes
   * @param missing told when there is none; why has been printed
   */
  void open(
      Invocation invocation,
      Consumer<String> out,
      BiConsumer<String, byte[]> found,
      Runnable missing) {
    String typed = invocation.argument("package-name").orElse("");
    int scheme = typed.indexOf("://");
    if (scheme > 0 && !typed.startsWith(OPTIONAL_SCHEME)) {
      fetch(typed, out, found, missing);
      return;
    }
    String path = path(typed, invocation);
    Optional<byte[]> file = FileGuard.hides(path) ? Optional.empty() : files.read(path);
    if (file.isEmpty()) {
      out.accept("ERROR: package '" + typed + "' not found; see " + where(typed));
      missing.run();
    } else {
      found.accept(path, file.get());
    }
  }

  private static String where(String typed) {
    String place = typed.startsWith(OPTIONAL_SCHEME) ? AddedPackages.OPTIONAL : UPLOADS;
    return "'file list " + place + "' for what is there";
  }

  /** A name without a place is looked for where the operator is, and where packages are put. */
  private String path(String typed, Invocation invocation) {
    if (typed.startsWith(OPTIONAL_SCHEME)) {
      return AddedPackages.OPTIONAL + typed.substring(OPTIONAL_SCHEME.length());
    }
    String path = invocation.path("package-name");
    boolean here = files.size(path) >= 0 || typed.contains("/");
    return here ? path : UPLOADS + typed;
  }

  private void fetch(
      String typed, Consumer<String> out, BiConsumer<String, byte[]> found, Runnable missing) {
    Optional<String> refusal = refusal(typed);
    if (refusal.isPresent()) {
      out.accept("ERROR: " + refusal.get());
      missing.run();
      return;
    }
    out.accept("Fetching package '" + typed + "' ...");
    transfer.fetch(
        URI.create(typed),
        LARGEST,
        new FileTransfer.Receiver() {
          @Override
          public void progress(long bytes, OptionalLong of) {
            out.accept(
                "  "
                    + size(bytes)
                    + (of.isPresent() ? " of " + size(of.getAsLong()) : "")
                    + " ...");
          }

          @Override
          public void complete(byte[] file) {
            out.accept("Fetched " + size(file.length));
            found.accept(typed, file);
          }

          @Override
          public void failed(String why) {
            out.accept("ERROR: package '" + typed + "' cannot be fetched: " + why);
            missing.run();
          }
        });
  }

  private Optional<String> refusal(String typed) {
    try {
      URI uri = new URI(typed);
      String scheme = uri.getScheme();
      if (uri.getUserInfo() != null) {
        return Optional.of("no user belongs into the address of a package; FTP is anonymous here");
      }
      if (!scheme.equals("http") && !scheme.equals("ftp")) {
        return Optional.of(
            "'" + scheme + "://' is not known here; use a path, optional://, http:// or ftp://");
      }
      if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
        return Optional.of("'" + typed + "' names no file of a server: write http://host/path");
      }
      if (scheme.equals("ftp") && fips.getAsBoolean()) {
        return Optional.of(
            "ftp:// is not used in FIPS mode; use http:// or copy the package first");
      }
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("'" + typed + "' is no address: write http://host/path");
    }
  }

  private static String size(long bytes) {
    return bytes < 10_000 ? bytes + " bytes" : bytes / 1000 + " kB";
  }
}
