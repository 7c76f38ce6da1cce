/**
 * Quantities: numbers with what they count or measure, and how they are hedged. Words are in {@code
 * modifiers.tsv}, {@code units.tsv} and {@code currencies.tsv}.
 */
package dev.dateline.extract.quantity;
