package io.mxsim.lab.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterStatus;
import io.mxsim.lab.router.RouterStatus.Card;
import io.mxsim.lab.router.RouterStatus.LiveCsp;
import io.mxsim.lab.router.RouterStatus.RoutingEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The status of a running simulation as one line of JSON. */
public final class StatusJson {
  private StatusJson() {}

  /** The line; {@code state} is the simulation's folder. */
  public static String write(RouterStatus status, Path state, long processId) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("ready", status.ready());
      json.writeBooleanField("failed", status.failed());
      json.writeNumberField("process", processId);
      json.writeStringField("state", state.toString());
      json.writeStringField("model", status.model());
      json.writeStringField("release", status.release());
      json.writeBooleanField("powered", status.powered());
      json.writeStringField("time", status.time().toString());
      json.writeStringField("mode", status.mode().orElse("undecided"));
      parts(json, status);
      ssh(json, status);
      json.writeArrayFieldStart("faults");
      for (FaultName fault : status.faults()) {
        json.writeString(fault.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void parts(JsonGenerator json, RouterStatus status) throws IOException {
    json.writeArrayFieldStart("routingEngines");
    for (RoutingEngine engine : status.routingEngines()) {
      json.writeStartObject();
      json.writeStringField("slot", engine.slot());
      json.writeStringField("part", engine.part());
      json.writeStringField("state", word(engine.state()));
      json.writeBooleanField("master", engine.master());
      json.writeStringField("hostName", engine.hostName());
      csps(json, engine.csps());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cards");
    for (Card card : status.cards()) {
      json.writeStartObject();
      json.writeStringField("slot", card.slot());
      json.writeStringField("part", card.part());
      json.writeStringField("state", word(card.state()));
      csps(json, card.csps());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void csps(JsonGenerator json, List<LiveCsp> alive) throws IOException {
    json.writeArrayFieldStart("csps");
    for (LiveCsp csp : alive) {
      json.writeStartObject();
      json.writeStringField("name", csp.name());
      json.writeStringField("owner", csp.owner());
      json.writeStringField("store", csp.store());
      json.writeNumberField("count", csp.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void ssh(JsonGenerator json, RouterStatus status) throws IOException {
    json.writeObjectFieldStart("ssh");
    json.writeBooleanField("listening", status.sshPort().isPresent());
    if (status.sshPort().isPresent()) {
      json.writeStringField("address", "127.0.0.1");
      json.writeNumberField("port", status.sshPort().getAsInt());
    }
    json.writeEndObject();
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
