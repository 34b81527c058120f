package io.mxsim.lab.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.Link;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.RouterStatus;
import io.mxsim.lab.router.RouterStatus.Card;
import io.mxsim.lab.router.RouterStatus.LiveCsp;
import io.mxsim.lab.router.RouterStatus.RoutingEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The status of a running simulation as one line of JSON. */
public final class StatusJson {
  private StatusJson() {}

  /** The line; {@code state} is the simulation's folder. */
  public static String write(RouterStatus status, Path state, long processId) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      outcome(json, status.ready(), status.failed(), state, processId);
      router(json, status);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** The line of a whole lab, which is ready when all its routers are. */
  public static String lab(Lab lab, Path state, long processId) throws RouterRefused {
    Map<String, RouterStatus> routers = new LinkedHashMap<>();
    for (String name : lab.routers()) {
      routers.put(name, lab.router(name).status());
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("lab", lab.name());
      outcome(
          json,
          routers.values().stream().allMatch(RouterStatus::ready),
          routers.values().stream().anyMatch(RouterStatus::failed),
          state,
          processId);
      json.writeObjectFieldStart("routers");
      for (Map.Entry<String, RouterStatus> router : routers.entrySet()) {
        json.writeObjectFieldStart(router.getKey());
        json.writeBooleanField("ready", router.getValue().ready());
        json.writeBooleanField("failed", router.getValue().failed());
        router(json, router.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
      links(json, lab);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void outcome(
      JsonGenerator json, boolean ready, boolean failed, Path state, long processId)
      throws IOException {
    json.writeBooleanField("ready", ready);
    json.writeBooleanField("failed", failed);
    json.writeNumberField("process", processId);
    json.writeStringField("state", state.toString());
  }

  private static void router(JsonGenerator json, RouterStatus status) throws IOException {
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
  }

  private static void links(JsonGenerator json, Lab lab) throws IOException {
    json.writeArrayFieldStart("links");
    for (Link link : lab.links()) {
      json.writeStartObject();
      json.writeStringField("name", link.name());
      json.writeArrayFieldStart("endpoints");
      json.writeString(link.first());
      json.writeString(link.second());
      json.writeEndArray();
      json.writeStringField("seen", link.seen().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
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
