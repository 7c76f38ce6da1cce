package dev.dateline.query.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * That an entity is two.
 *
 * @param names what articles call the other one
 * @param articles articles that mean the other one, whatever they call it; these or names
 * @param by who decides
 */
@RegisterForReflection
public record SplitRequest(
    List<@NotBlank String> names,
    List<UUID> articles,
    @NotBlank String reason,
    @NotBlank String by) {}
