package org.bagui.runtime.bench;

/**
 * A made-up enterprise.
 *
 * @param county code of its county
 * @param countyName name of the county
 * @param name full name
 * @param uscc credit code
 * @param industry division of its industry
 * @param mobile telephone number
 */
record Firm(String county, String countyName, String name, String uscc, String industry, String mobile) {}
