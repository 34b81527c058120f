package io.mxsim.re.model.published;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The modules of a folder, and those they import, found by name. */
final class YangModules {
  private static final List<String> BELOW =
      List.of("", "conf-with-extensions", "conf", "junos/conf-with-extensions", "junos/conf");
  private static final List<String> BESIDE = List.of("", "common", "../common", "../../common");

  private final Map<String, YangModule> modules = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final MessageDigest digest;
  private final ModelImport.Progress progress;
  private final Path folder;
  private int files;

  private YangModules(Path folder, ModelImport.Progress progress) {
    this.folder = folder;
    this.progress = progress;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Reads the modules in {@code folder}, or in the part of a published release that holds the
   * configuration, and what they import from there or from the release's common modules.
   */
  static YangModules read(Path folder, ModelImport.Progress progress)
      throws PublishedModelError, IOException {
    if (!Files.isDirectory(folder)) {
      throw new PublishedModelError(folder + " is no folder.");
    }
    for (String below : BELOW) {
      Path place = below.isEmpty() ? folder : folder.resolve(below);
      List<Path> found = yang(place);
      if (!found.isEmpty()) {
        YangModules modules = new YangModules(place, progress);
        modules.files = found.size();
        for (Path file : found) {
          modules.read(file);
        }
        modules.imports();
        return modules;
      }
    }
    throw new PublishedModelError("There are no YANG modules (*.yang) in " + folder + ".");
  }

  private static List<Path> yang(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yang")).sorted().toList();
    }
  }

  private YangModule read(Path file) throws PublishedModelError, IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    YangModule module;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      module = YangText.read(name, text, texts);
    } catch (CharacterCodingException e) {
      throw new PublishedModelError(name, 1, "this is not text in UTF-8");
    }
    YangModule other = modules.putIfAbsent(module.name(), module);
    if (other != null) {
      throw module.top().error("module '" + module.name() + "' is also in " + other.file());
    }
    progress.read(modules.size(), Math.max(files, modules.size()), name);
    return module;
  }

  private void imports() throws PublishedModelError, IOException {
    List<YangModule> open = new ArrayList<>(modules.values());
    while (!open.isEmpty()) {
      YangModule module = open.removeLast();
      for (YangStatement each : module.top().below()) {
        boolean part = each.keyword().equals("include");
        if (part || each.keyword().equals("import")) {
          YangModule needed = modules.get(each.argument());
          if (needed == null) {
            needed = read(find(each));
            open.add(needed);
          }
          if (part) {
            module.include(needed);
          }
        }
      }
    }
  }

  private Path find(YangStatement imported) throws PublishedModelError, IOException {
    String name = imported.argument();
    List<Path> looked = new ArrayList<>();
    for (String beside : BESIDE) {
      Path place = folder.toAbsolutePath().resolve(beside).normalize();
      for (Path file : yang(place)) {
        String found = file.getFileName().toString();
        if (found.equals(name + ".yang") || found.startsWith(name + "@")) {
          return file;
        }
      }
      looked.add(place);
    }
    throw imported.error("module '" + name + "' is needed here and is in none of " + looked + ".");
  }

  List<YangModule> all() {
    return List.copyOf(modules.values());
  }

  /** SHA-256 over names and contents. */
  byte[] fingerprint() {
    return digest.digest();
  }

  /** The grouping that a {@code uses} names. */
  YangStatement grouping(YangStatement uses) throws PublishedModelError {
    YangStatement found = module(uses, uses.argument()).grouping(local(uses.argument()));
    if (found == null) {
      throw uses.error("there is no grouping '" + uses.argument() + "'");
    }
    return found;
  }

  /** The typedef that a type names, or null for a built-in type. */
  YangStatement typedef(YangStatement type) throws PublishedModelError {
    return module(type, type.argument()).typedef(local(type.argument()));
  }

  private YangModule module(YangStatement at, String name) throws PublishedModelError {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return at.module();
    }
    String module = at.module().module(name.substring(0, colon));
    if (module == null) {
      throw at.error("no import has the prefix of '" + name + "'");
    }
    return module.equals(at.module().name()) ? at.module() : modules.get(module);
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
