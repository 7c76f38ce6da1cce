package dev.dateline.ingest.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/**
 * The trace that an event belongs to, as W3C Trace Context writes it: it goes through the outbox,
 * so that a trace leads from the request to the facts.
 */
final class TraceParent {

  private static final String FIELD = "traceparent";

  private static final TextMapGetter<String> ITSELF =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceParent) {
          return List.of(FIELD);
        }

        @Override
        public String get(String traceParent, String key) {
          return FIELD.equals(key) ? traceParent : null;
        }
      };

  private TraceParent() {}

  /** That of the work under way; null when it is not traced. */
  static String current() {
    Map<String, String> fields = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), fields, Map::put);
    return fields.get(FIELD);
  }

  /** The context that goes on with a trace. */
  static Context context(String traceParent) {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, ITSELF);
  }
}
