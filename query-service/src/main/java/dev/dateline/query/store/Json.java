package dev.dateline.query.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;

/** The documents of the projection as JSON. */
@ApplicationScoped
public class Json {

  private final ObjectMapper mapper;

  @Inject
  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The value that a stored document holds. */
  public <T> T read(String document, Class<T> type) {
    try {
      return mapper.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list that a stored document holds. */
  public <T> List<T> readList(String document, Class<T> type) {
    try {
      return mapper.readerForListOf(type).readValue(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The value of an event's data.
   *
   * @throws IOException when it is no JSON, or not of the type's shape
   */
  public <T> T read(byte[] data, Class<T> type) throws IOException {
    return mapper.readValue(data, type);
  }

  /** What goes into a document as it is. */
  public static RawValue raw(String document) {
    return new RawValue(document);
  }

  /** The document of a value. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
