package dev.dateline.query.rest;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * That an entity is one with another.
 *
 * @param into the entity that this one becomes; this or {@code with}
 * @param with the entity that becomes this one
 * @param by who decides
 */
@RegisterForReflection
public record MergeRequest(UUID into, UUID with, @NotBlank String reason, @NotBlank String by) {}
