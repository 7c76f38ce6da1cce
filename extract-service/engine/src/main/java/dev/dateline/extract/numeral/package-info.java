/**
 * Numbers as English text writes them ("55,000", "1.2 million", "two dozen", "hundreds"), shared by
 * {@code time} and {@code quantity}.
 */
package dev.dateline.extract.numeral;
