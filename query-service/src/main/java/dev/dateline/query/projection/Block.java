package dev.dateline.query.projection;

import java.util.UUID;

/** The mentions of one family of events in one story: what facts are made of. */
record Block(UUID story, String family) {}
