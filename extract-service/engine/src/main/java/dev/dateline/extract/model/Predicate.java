package dev.dateline.extract.model;

/** What happens or holds: lemma of a verb (with its particle: "carry out") or of an event noun. */
public record Predicate(String lemma, String text, int start, int end) {}
