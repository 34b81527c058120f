package io.mxsim.re.access;

import java.util.List;

/**
 * A prompt, and the lines above it.
 *
 * @param blankLine whether an empty line separates it from the output before
 * @param banner lines above the prompt, such as {@code {master}[edit system]}; often empty
 * @param text the prompt itself with its trailing blank, such as {@code user@host:fips> }
 */
public record Prompt(boolean blankLine, List<String> banner, String text) {}
