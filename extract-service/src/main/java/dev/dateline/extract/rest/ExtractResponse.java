package dev.dateline.extract.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.dateline.extract.model.Entity;
import dev.dateline.extract.model.Mention;
import dev.dateline.extract.model.Quotation;

/**
 * What the engine found.
 *
 * @param text the cleaned text that all offsets (code points) point into
 * @param skipped why the text, or a part of it, was not read; null when all of it was
 * @param explanation the layers underneath, only when asked for
 */
public record ExtractResponse(
    String title,
    String byline,
    String dateline,
    String publishedAt,
    @Schema(description = "Cleaned text; all offsets count its Unicode code points.") String text,
    String skipped,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<Entity> entities,
    @JsonInclude(JsonInclude.Include.NON_NULL) Explanation explanation) {}
