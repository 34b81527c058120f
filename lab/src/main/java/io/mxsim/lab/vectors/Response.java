package io.mxsim.lab.vectors;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a module answers to one test, in the members of an ACVP response. */
final class Response {
  static final String TEST_PASSED = "testPassed";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> groupFields = new LinkedHashMap<>();
  private Optional<Boolean> verified = Optional.empty();
  private Optional<String> whyUnchecked = Optional.empty();
  private String insteadOf = "";

  static Response of(String name, byte[] value) {
    return new Response().with(name, value);
  }

  /** The answer to "is this good?". */
  static Response verdict(boolean good) {
    return new Response().with(TEST_PASSED, good);
  }

  /** The answer "this is not good", where {@code name} would be the answer to what is. */
  static Response rejected(String name) {
    Response response = verdict(false);
    response.insteadOf = name;
    return response;
  }

  static Response results(List<Map<String, Object>> results) {
    Response response = new Response();
    response.fields.put("resultsArray", results);
    return response;
  }

  Response with(String name, byte[] value) {
    fields.put(name, hex(value));
    return this;
  }

  Response with(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  /** What is the same for all tests of the group, such as the key that signed. */
  Response withGroup(String name, byte[] value) {
    groupFields.put(name, hex(value));
    return this;
  }

  /** Nobody here can check the answer, and why. */
  Response unchecked(String why) {
    whyUnchecked = Optional.of(why);
    return this;
  }

  Optional<String> whyUnchecked() {
    return whyUnchecked;
  }

  /** The answer is not the only right one; another implementation has checked it. */
  Response verified(boolean good) {
    verified = Optional.of(good);
    return this;
  }

  /** What a response that says nothing of it means. */
  boolean passed() {
    return !Boolean.FALSE.equals(fields.get(TEST_PASSED));
  }

  String insteadOf() {
    return insteadOf;
  }

  Map<String, Object> fields() {
    return fields;
  }

  Map<String, Object> groupFields() {
    return groupFields;
  }

  Optional<Boolean> verified() {
    return verified;
  }

  static String hex(byte[] value) {
    return HEX.formatHex(value);
  }
}
