package io.mxsim.selftest;

import io.mxsim.crypto.Function;
import java.util.List;

/**
 * One known-answer test.
 *
 * @param name as the transcript has it
 * @param vectors names in {@code vectors.kat}; each has to give its answer
 * @param units what the test is about; breaking them makes it fail
 */
public record Kat(String name, List<String> vectors, List<Function> units) {}
