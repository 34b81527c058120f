package io.mxsim.lab.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to one set in the form in which ACVP wants them back: those of the first module that
 * gave one.
 */
final class AnswerFile {
  private final VectorSet set;
  private final Map<Integer, Map<String, Object>> groups = new LinkedHashMap<>();
  private final Map<Integer, Map<Integer, Map<String, Object>>> tests = new LinkedHashMap<>();

  AnswerFile(VectorSet set) {
    this.set = set;
  }

  void add(TestCase test, Response response) {
    int group = test.group().id();
    Map<Integer, Map<String, Object>> answered =
        tests.computeIfAbsent(group, id -> new LinkedHashMap<>());
    if (answered.containsKey(test.id())) {
      return;
    }
    groups.computeIfAbsent(group, id -> new LinkedHashMap<>(response.groupFields()));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tcId", test.id());
    fields.putAll(response.fields());
    answered.put(test.id(), fields);
  }

  /** Writes a file into {@code folder}, unless that is null or there is no answer. */
  void write(Path folder) {
    if (folder == null || tests.isEmpty()) {
      return;
    }
    Path file = folder.resolve(name());
    try {
      Files.createDirectories(folder);
      VectorJson.write(file, content());
    } catch (IOException e) {
      throw new VectorError(file + " cannot be written: " + e + ".");
    }
  }

  /** Sets of one name in several folders would overwrite each other without the algorithm. */
  private String name() {
    String title = set.title().replaceAll("[^A-Za-z0-9-]+", "-");
    String id = set.node().textOr("vsId", "0");
    return title + "-" + id + ".answers.json";
  }

  private Object content() {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String name : List.of("vsId", "algorithm", "mode", "revision", "isSample")) {
      if (set.node().has(name)) {
        answers.put(name, set.node().members().get(name));
      }
    }
    List<Object> answeredGroups = new ArrayList<>();
    groups.forEach((id, fields) -> {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("tgId", id);
      group.putAll(fields);
      group.put("tests", tests.get(id).values());
      answeredGroups.add(group);
    });
    answers.put("testGroups", answeredGroups);
    return set.inList() ? List.of(Map.of("acvVersion", "1.0"), answers) : answers;
  }
}
