package io.mxsim.re.model.published;

import io.mxsim.re.model.ImportedModel;
import io.mxsim.re.model.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Compiles the published configuration modules of a release. */
public final class ModelImport {
  private ModelImport() {}

  /** Told how far the import is. */
  public interface Progress {
    /** A module was read: the {@code done}th of about {@code all}. */
    void read(int done, int all, String file);

    /** So many statements of the modules have been compiled. */
    void compiled(int statements);
  }

  /**
   * Compiles the modules in {@code folder}: a folder of modules, or that of a published release.
   *
   * @param conditions whether a commit can evaluate a condition; only such are carried over
   * @throws PublishedModelError if they are no configuration model; it says where
   */
  public static ImportedModel compile(Path folder, Predicate<String> conditions, Progress progress)
      throws PublishedModelError, IOException {
    YangModules modules = YangModules.read(folder, progress);
    YangStatement root = root(modules);
    Tables tables = new Tables();
    PublishedTypes types = new PublishedTypes(modules, tables);
    Musts musts = new Musts(conditions);
    Augments augments = Augments.of(modules);
    PublishedStatements statements =
        new PublishedStatements(modules, tables, types, musts, progress);
    statements.compile(root, augments.below(root.argument()));
    progress.compiled(statements.compiled());
    ImportedModel.Facts facts =
        new ImportedModel.Facts(
            release(root),
            modules.all().size(),
            statements.compiled(),
            tables.statements(),
            musts.carried(),
            musts.left(),
            types.left());
    return new ImportedModel(facts, tables.bytes(modules.fingerprint()));
  }

  private static YangStatement root(YangModules modules) throws PublishedModelError {
    for (YangModule module : modules.all()) {
      for (YangStatement each : module.top().below()) {
        if (each.keyword().equals("container") && each.argument().equals("configuration")) {
          return each;
        }
      }
    }
    throw new PublishedModelError(
        "None of the modules has the container 'configuration': these are no configuration"
            + " modules (they are called junos-conf-*.yang).");
  }

  /** The release as the modules name it: {@code Junos: 19.1R1.3}; empty when they do not. */
  private static String release(YangStatement root) {
    YangStatement revision = root.module().top().first("revision");
    String text = revision == null ? "" : revision.text("description");
    int colon = text.indexOf(':');
    return text.startsWith("Junos") && colon > 0 ? text.substring(colon + 1).strip() : "";
  }
}
