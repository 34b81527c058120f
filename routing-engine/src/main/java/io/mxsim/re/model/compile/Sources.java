package io.mxsim.re.model.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;
import org.opendaylight.yangtools.yang.model.spi.source.FileYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserConfiguration;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;

/** A folder of YANG modules: parsed, validated, and searchable by name. */
final class Sources {
  private final List<DeclaredStatement<?>> modules = new ArrayList<>();
  private final Map<QName, DeclaredStatement<?>> groupings = new HashMap<>();
  private final Map<QName, DeclaredStatement<?>> typedefs = new HashMap<>();

  private Sources() {}

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yang")).sorted().toList();
    }
  }

  /** SHA-256 over names and contents. */
  static byte[] fingerprint(List<Path> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(file.getFileName().toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static Sources read(List<Path> files) throws IOException {
    YangParser parser =
        new DefaultYangParserFactory().createParser(YangParserConfiguration.DEFAULT);
    EffectiveModelContext context;
    try {
      for (Path file : files) {
        parser.addSource(new FileYangTextSource(file));
      }
      context = parser.buildEffectiveModel();
    } catch (Exception e) {
      throw new ModelError(reasons(e));
    }
    Sources sources = new Sources();
    context.getModuleStatements().values().stream()
        .sorted((a, b) -> a.argument().getLocalName().compareTo(b.argument().getLocalName()))
        .forEach(sources::add);
    return sources;
  }

  private static String reasons(Throwable problem) {
    StringBuilder all = new StringBuilder();
    for (Throwable each = problem; each != null; each = each.getCause()) {
      all.append(all.isEmpty() ? "" : "\n  because ").append(each.getMessage());
    }
    return all.toString();
  }

  private void add(ModuleEffectiveStatement module) {
    DeclaredStatement<?> declared = module.getDeclared();
    modules.add(declared);
    for (DeclaredStatement<?> each : declared.declaredSubstatements()) {
      switch (Yang.keyword(each)) {
        case "grouping" -> groupings.put((QName) each.argument(), each);
        case "typedef" -> typedefs.put((QName) each.argument(), each);
        default -> {}
      }
    }
  }

  List<DeclaredStatement<?>> modules() {
    return modules;
  }

  /** The one data node called {@code name} at the top of a module. */
  DeclaredStatement<?> top(String name) {
    for (DeclaredStatement<?> module : modules) {
      for (DeclaredStatement<?> each : module.declaredSubstatements()) {
        if (Yang.keyword(each).equals("container") && Yang.argument(each).equals(name)) {
          return each;
        }
      }
    }
    throw new ModelError("no module has the container '" + name + "'");
  }

  /** The one grouping of that name. */
  DeclaredStatement<?> grouping(String name) {
    for (Map.Entry<QName, DeclaredStatement<?>> each : groupings.entrySet()) {
      if (each.getKey().getLocalName().equals(name)) {
        return each.getValue();
      }
    }
    throw new ModelError("no module has the grouping '" + name + "'");
  }

  DeclaredStatement<?> grouping(DeclaredStatement<?> uses) {
    DeclaredStatement<?> found = groupings.get((QName) uses.argument());
    if (found == null) {
      throw new ModelError("no module has the grouping '" + uses.rawArgument() + "' at its top");
    }
    return found;
  }

  /** The typedef a type names, or null for a built-in type. */
  DeclaredStatement<?> typedef(DeclaredStatement<?> type) {
    return typedefs.get((QName) type.argument());
  }
}
