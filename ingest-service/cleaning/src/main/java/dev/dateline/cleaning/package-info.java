/**
 * Turns an article as it was scraped (plain text or HTML) into its title, byline, dateline,
 * publication date and body text. Free of frameworks; what is linguistic knowledge stands in the
 * resource files of this package.
 */
package dev.dateline.cleaning;
