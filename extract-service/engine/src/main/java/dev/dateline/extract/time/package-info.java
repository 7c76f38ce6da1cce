/**
 * Time expressions: found by a grammar over words ({@code grammar.txt}, {@code lexicon.tsv}),
 * resolved against the day of publication and the text before them.
 *
 * <p>Values follow TIMEX3 of ISO-TimeML (Pustejovsky et al. 2010); the extents follow the TimeML
 * annotation guidelines 1.2.1.
 */
package dev.dateline.extract.time;
