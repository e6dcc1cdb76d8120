package org.bagui.core.register.definition;

/**
 * How a field uses a code list.
 *
 * @param list name of the list
 * @param parent field that must hold the parent code, or empty
 * @param many whether the field holds a set joined by commas
 * @param open whether a text that matches nothing is kept with a warning
 */
public record CodeUse(String list, String parent, boolean many, boolean open) {}
