package dev.dateline.extract.model;

/**
 * A participant.
 *
 * @param role {@code agent} (logical subject), {@code patient} (logical object or complement),
 *     {@code recipient}, or the preposition that introduces it ("with", "against")
 * @param text the phrase as in the article
 * @param entityId the article's entity it refers to, or null
 * @param name canonical name of that entity, or null
 */
public record Argument(
    String role, String text, int start, int end, String entityId, String name) {}
