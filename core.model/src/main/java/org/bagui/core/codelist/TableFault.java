package org.bagui.core.codelist;

/**
 * One thing wrong with an uploaded table.
 *
 * @param line line of the file, from 1; 0 for the file as a whole
 * @param column name of the column, empty for the line as a whole
 * @param code stable code, kebab-case
 * @param messageZh what is wrong and what to do, Chinese
 * @param messageEn the same in English
 */
public record TableFault(int line, String column, String code, String messageZh, String messageEn) {}
