package org.bagui.runtime.register.reference;

import java.io.InputStream;
import org.bagui.core.security.Actor;

/**
 * New content for a list.
 *
 * @param list name of the list
 * @param csv the file
 * @param actor who loads
 * @param confirmed whether the caller knows of the codes that it retires
 */
record CodeListUpdate(String list, InputStream csv, Actor actor, boolean confirmed) {}
