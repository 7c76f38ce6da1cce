package dev.dateline.extract.model;

/** Who content is attributed to, or who speaks a quotation. */
public record Source(String text, int start, int end, String entityId, String name) {}
