package dev.dateline.extract.model;

/** Where it happens; country and coordinates are null where no gazetteer knows them. */
public record Place(
    String text,
    int start,
    int end,
    String name,
    String entityId,
    String countryCode,
    Double latitude,
    Double longitude) {}
