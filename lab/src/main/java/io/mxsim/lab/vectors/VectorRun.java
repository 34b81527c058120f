package io.mxsim.lab.vectors;

import io.mxsim.crypto.ModuleRefusal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts vector sets to modules. Each test goes to every module that is under test; one that has not
 * the algorithm in its table refuses by itself, and only a test that all refuse counts as not
 * offered.
 */
public final class VectorRun {
  private static final String NO_ENTRY = ": not in its algorithm table";

  private final List<ModuleUnderTest> modules;
  private final Families families;
  private final Progress progress;
  private final Tally tally = new Tally();

  /** Hears how far the run is. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code all} tests of a set have been put to the modules. */
    void tested(String set, int done, int all);
  }

  /** A run of its own; {@code large} hashes large messages too. */
  public VectorRun(ModulesUnderTest modules, boolean large, Progress progress) {
    this.modules = modules.all();
    this.families = new Families(large);
    this.progress = progress;
  }

  public Tally tally() {
    return tally;
  }

  /** Runs a set; the answers go to {@code file}, in the module's words. */
  void run(VectorSet set, AnswerFile file) {
    Family family = families.of(set);
    int done = 0;
    for (TestGroup group : set.groups()) {
      try (Sessions sessions = new Sessions(family, group)) {
        for (TestCase test : group.tests()) {
          run(test, sessions, file);
          done++;
          progress.tested(set.title(), done, set.size());
        }
      }
    }
  }

  private void run(TestCase test, Sessions sessions, AnswerFile file) {
    Verdict.NotOffered refused = null;
    boolean offered = false;
    for (ModuleUnderTest module : modules) {
      Verdict verdict = sessions.verdict(test, module, file);
      if (verdict instanceof Verdict.NotOffered notOffered) {
        refused = refused == null || refused.byTable() ? notOffered : refused;
      } else {
        offered = true;
        tally.count(test, module.toString(), verdict);
      }
    }
    if (!offered && refused != null) {
      tally.count(
          test, modules.size() == 1 ? modules.getFirst().toString() : Tally.NO_MODULE, refused);
    }
  }

  /** What the modules hold between the tests of one group: a signer its key. */
  private final class Sessions implements AutoCloseable {
    private final Family family;
    private final TestGroup group;
    private final Family.Responder[] open = new Family.Responder[modules.size()];
    private final Verdict[] declined = new Verdict[modules.size()];

    Sessions(Family family, TestGroup group) {
      this.family = family;
      this.group = group;
    }

    Verdict verdict(TestCase test, ModuleUnderTest module, AnswerFile file) {
      int index = modules.indexOf(module);
      if (open[index] == null && declined[index] == null) {
        declined[index] =
            attempt(
                module,
                () -> {
                  open[index] = family.open(group, module);
                  return null;
                });
      }
      if (declined[index] != null) {
        return declined[index];
      }
      return attempt(
          module,
          () -> {
            Response response = open[index].respond(test);
            file.add(test, response);
            return Judge.judge(response, test.answers());
          });
    }

    @Override
    public void close() {
      for (Family.Responder responder : open) {
        if (responder != null) {
          responder.close();
        }
      }
    }
  }

  private static Verdict attempt(ModuleUnderTest module, Supplier<Verdict> work) {
    try {
      return work.get();
    } catch (Declined e) {
      return switch (e.kind()) {
        case NOT_OFFERED -> new Verdict.NotOffered(e.getMessage(), false);
        case NOT_RUN -> new Verdict.NotRun(e.getMessage());
      };
    } catch (ModuleRefusal e) {
      String what = e.getMessage().replace(module.name().label() + " module refuses ", "");
      return e.reason() == ModuleRefusal.Reason.NOT_IN_TABLE
          ? new Verdict.NotOffered(what.replace(NO_ENTRY, ""), what.endsWith(NO_ENTRY))
          : new Verdict.Failed("the module refuses " + what, "", "");
    } catch (VectorError e) {
      return new Verdict.Failed(e.getMessage(), "", "");
    } catch (RuntimeException e) {
      // Anyone's file may have a value that neither the module nor its library is prepared for.
      return new Verdict.Failed("the module gives no answer: " + e, "", "");
    }
  }

  /** Runs the sets of these files, with answers to {@code answers} unless that is null. */
  public void run(List<Path> files, VectorFiles reader, Path answers) {
    for (VectorSet set : reader.read(files)) {
      AnswerFile file = new AnswerFile(set);
      run(set, file);
      file.write(answers);
    }
  }
}
