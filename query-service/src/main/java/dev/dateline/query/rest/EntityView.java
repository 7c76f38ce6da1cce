package dev.dateline.query.rest;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An entity across articles.
 *
 * @param name what most articles call it
 * @param names what articles call it, the most frequent first
 * @param descriptions what articles say that it is, the most frequent first
 * @param articles number of articles that refer to it
 */
@RegisterForReflection
public record EntityView(
    UUID id,
    String name,
    String type,
    List<String> names,
    List<String> descriptions,
    int articles) {}
