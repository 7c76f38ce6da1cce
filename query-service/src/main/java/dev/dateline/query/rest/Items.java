package dev.dateline.query.rest;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A page of a list. */
@RegisterForReflection
public record Items<T>(List<T> items) {}
