package io.mxsim.lab.vectors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One vector set: an algorithm and groups of tests, with the answers that came with it. */
final class VectorSet {
  private final Path file;
  private final JsonNode set;
  private final boolean inList;
  private final List<TestGroup> groups = new ArrayList<>();

  /**
   * A set as it stands in a file.
   *
   * @param inList whether the file is a list with the set behind a header
   */
  VectorSet(Path file, JsonNode set, boolean inList) {
    this.file = file;
    this.set = set;
    this.inList = inList;
    for (JsonNode group : set.nodes("testGroups")) {
      groups.add(new TestGroup(this, group));
    }
  }

  Path file() {
    return file;
  }

  boolean inList() {
    return inList;
  }

  List<TestGroup> groups() {
    return groups;
  }

  JsonNode node() {
    return set;
  }

  String algorithm() {
    return set.text("algorithm");
  }

  /** Such as keyGen; empty for an algorithm of one mode. */
  String mode() {
    return set.textOr("mode", "");
  }

  String revision() {
    return set.textOr("revision", "");
  }

  /** The algorithm and its mode, as people say it. */
  String title() {
    String name = algorithm().startsWith("ACVP-") ? algorithm().substring(5) : algorithm();
    return mode().isEmpty() ? name : name + " " + mode();
  }

  int size() {
    return groups.stream().mapToInt(group -> group.tests().size()).sum();
  }

  /** Whether the groups say nothing but answers: an expectedResults file. */
  boolean isAnswersOnly() {
    return !groups.isEmpty() && groups.stream().noneMatch(TestGroup::asksSomething);
  }

  /** Whether {@code answers} may belong to this set: its identity, its groups, its tests. */
  boolean isAnsweredBy(VectorSet answers) {
    boolean sameSet =
        Objects.equals(set.textOr("vsId", ""), answers.set.textOr("vsId", ""))
            && algorithm().equals(answers.algorithm())
            && (answers.mode().isEmpty() || mode().equals(answers.mode()));
    return sameSet && answers.groups.stream().allMatch(this::hasTestsOf);
  }

  private boolean hasTestsOf(TestGroup answered) {
    for (TestGroup group : groups) {
      if (group.id() == answered.id()) {
        return answered.tests().stream().allMatch(test -> group.has(test.id()));
      }
    }
    return false;
  }

  /** Takes the answers of {@code other} over. */
  void answer(VectorSet other) {
    Map<Integer, TestGroup> byId = new HashMap<>();
    other.groups.forEach(group -> byId.put(group.id(), group));
    for (TestGroup group : groups) {
      TestGroup answers = byId.get(group.id());
      if (answers != null) {
        group.answer(answers);
      }
    }
  }
}
