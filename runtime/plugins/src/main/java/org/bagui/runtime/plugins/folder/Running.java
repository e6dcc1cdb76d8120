package org.bagui.runtime.plugins.folder;

import org.bagui.runtime.plugins.jar.JarFacts;
import org.osgi.framework.Bundle;

/**
 * A jar whose bundle runs.
 *
 * @param jar what it says of itself
 * @param bundle its bundle
 */
record Running(JarFacts jar, Bundle bundle) {}
