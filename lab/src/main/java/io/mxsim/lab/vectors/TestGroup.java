package io.mxsim.lab.vectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tests of one kind and their common parameters. */
final class TestGroup {
  private static final Set<String> OF_ANSWERS = Set.of("tgId", "tests", "name");

  private final VectorSet set;
  private final JsonNode group;
  private final List<TestCase> tests = new ArrayList<>();

  TestGroup(VectorSet set, JsonNode group) {
    this.set = set;
    this.group = group;
    for (JsonNode test : group.nodes("tests")) {
      tests.add(new TestCase(this, test, test));
    }
  }

  VectorSet set() {
    return set;
  }

  JsonNode node() {
    return group;
  }

  List<TestCase> tests() {
    return tests;
  }

  int id() {
    return group.number("tgId");
  }

  /** AFT, MCT, LDT, VAL, GDT, KAT or CTR. */
  String testType() {
    return group.textOr("testType", "AFT");
  }

  boolean asksSomething() {
    return !OF_ANSWERS.containsAll(group.members().keySet()) && group.has("testType");
  }

  boolean has(int testId) {
    return tests.stream().anyMatch(test -> test.id() == testId);
  }

  void answer(TestGroup answers) {
    Map<Integer, TestCase> byId = new HashMap<>();
    answers.tests.forEach(test -> byId.put(test.id(), test));
    tests.replaceAll(test -> test.answeredBy(byId.get(test.id())));
  }

  /** Refuses a group whose {@code name} is none of {@code known}, unless it says nothing of it. */
  void require(String name, String what, String... known) {
    if (group.has(name) && !List.of(known).contains(group.text(name))) {
      throw Declined.notOffered(what + " " + group.text(name));
    }
  }
}
