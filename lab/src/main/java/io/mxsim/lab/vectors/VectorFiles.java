package io.mxsim.lab.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the vector sets of files and folders, and brings answers and questions together. */
public final class VectorFiles {
  private static final String SUFFIX = ".json";

  /** The names of NIST's own sample folders: one file with everything, and the same as two. */
  private static final String WHOLE = "internalProjection.json";

  private static final Set<String> PARTS = Set.of("prompt.json", "expectedResults.json");

  private final Consumer<String> notes;
  private int unreadable;

  /** Files of folders that are no JSON, until now. */
  public int unreadable() {
    return unreadable;
  }

  /** Remarks that are no errors go to {@code notes}. */
  public VectorFiles(Consumer<String> notes) {
    this.notes = notes;
  }

  /**
   * The sets of the named files, and of all JSON files in named folders and below.
   *
   * @throws VectorError when a named file is no JSON or has no vector set
   */
  List<VectorSet> read(List<Path> named) {
    List<VectorSet> questions = new ArrayList<>();
    List<VectorSet> answers = new ArrayList<>();
    Set<Path> files = new LinkedHashSet<>();
    named.forEach(path -> files.addAll(files(path)));
    for (Path file : files) {
      List<VectorSet> sets = named.contains(file) ? sets(file) : setsIfAny(file);
      if (sets.isEmpty() && named.contains(file)) {
        throw new VectorError(file + " has no vector set: no object with \"testGroups\".");
      }
      sets.forEach(set -> (set.isAnswersOnly() ? answers : questions).add(set));
    }
    answers.forEach(set -> place(set, questions));
    return questions;
  }

  private void place(VectorSet answers, List<VectorSet> questions) {
    List<VectorSet> asked = questions.stream().filter(set -> set.isAnsweredBy(answers)).toList();
    if (asked.isEmpty()) {
      notes.accept(answers.file() + ": answers to " + answers.title() + " without their prompt");
      return;
    }
    asked.stream()
        .filter(set -> isBeside(set.file(), answers.file()))
        .findFirst()
        .orElse(asked.getFirst())
        .answer(answers);
  }

  private static boolean isBeside(Path one, Path other) {
    return one.toAbsolutePath().getParent().equals(other.toAbsolutePath().getParent());
  }

  private List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new VectorError(path + " does not exist.");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .filter(file -> !isToldElsewhere(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new VectorError(path + " cannot be read: " + e + ".");
    }
  }

  /** Whether the file beside it has the same questions and answers in one. */
  private static boolean isToldElsewhere(Path file) {
    return PARTS.contains(file.getFileName().toString())
        && Files.exists(file.resolveSibling(WHOLE));
  }

  /** One bad file of a folder does not keep the others from being run. */
  private List<VectorSet> setsIfAny(Path file) {
    try {
      return sets(file);
    } catch (VectorError e) {
      unreadable++;
      notes.accept(e.getMessage());
      return List.of();
    }
  }

  private static List<VectorSet> sets(Path file) {
    List<VectorSet> sets = new ArrayList<>();
    for (Object value : VectorJson.read(file)) {
      boolean inList = value instanceof List<?>;
      List<?> candidates = value instanceof List<?> list ? list : Collections.singletonList(value);
      int index = 0;
      for (Object candidate : candidates) {
        String place = file + (inList ? ": set[" + index + "]" : ": set");
        index++;
        if (candidate instanceof Map<?, ?> members && members.containsKey("testGroups")) {
          JsonNode holder = new JsonNode(Map.of("set", candidate), file.toString());
          JsonNode set = new JsonNode(holder.node("set").members(), place);
          sets.add(new VectorSet(file, set, inList));
        }
      }
    }
    return sets;
  }
}
