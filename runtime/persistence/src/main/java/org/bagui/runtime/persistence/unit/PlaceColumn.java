package org.bagui.runtime.persistence.unit;

/**
 * A column that says which place a row counts to.
 *
 * @param table its table, lower case
 * @param column its name, lower case
 * @param id column of the row's id, a whole number
 * @param firm whether the table has a column {@code uscc} with the credit code of the enterprise that a row is about
 * @param history whether the table has a history beside it, in {@code …_hist}
 */
public record PlaceColumn(String table, String column, String id, boolean firm, boolean history) {}
