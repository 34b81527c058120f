package io.mxsim.lab.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Results of scenarios for machines: JUnit's XML, and a JSON summary. */
public final class Reports {
  private Reports() {}

  /** The XML that CI systems read; times are virtual seconds. */
  public static String junitXml(List<ScenarioResult> results) {
    long failures = results.stream().filter(result -> !result.passed()).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuite name=\"mxsim\" tests=\"").append(results.size());
    xml.append("\" failures=\"").append(failures).append("\" errors=\"0\">\n");
    for (ScenarioResult result : results) {
      xml.append("  <testcase classname=\"scenario\" name=\"");
      xml.append(escaped(result.scenario().name())).append("\" time=\"");
      xml.append(result.virtualTime().toMillis() / 1000.0).append('"');
      if (result.passed()) {
        xml.append("/>\n");
      } else {
        String why = result.failure().orElseThrow().why();
        xml.append(">\n    <failure message=\"").append(escaped(why)).append("\">");
        xml.append(escaped(result.report())).append("</failure>\n  </testcase>\n");
      }
    }
    return xml.append("</testsuite>\n").toString();
  }

  /** The summary: one object with a list of results. */
  public static String json(List<ScenarioResult> results) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("run", results.size());
      json.writeNumberField("failed", results.stream().filter(r -> !r.passed()).count());
      json.writeArrayFieldStart("scenarios");
      for (ScenarioResult result : results) {
        write(json, result);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, ScenarioResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", result.scenario().name());
    json.writeStringField("file", result.scenario().file().toString());
    json.writeBooleanField("passed", result.passed());
    json.writeNumberField("seed", result.seed());
    json.writeNumberField("virtualMillis", result.virtualTime().toMillis());
    if (result.failure().isPresent()) {
      ScenarioResult.Failure failure = result.failure().get();
      json.writeNumberField("step", failure.step());
      json.writeNumberField("line", failure.line());
      json.writeStringField("why", failure.why());
    }
    json.writeEndObject();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c == '\n' || c == '\t' || c >= ' ' ? c : '?');
      }
    }
    return out.toString();
  }
}
