package org.bagui.runtime.plugins.folder;

import java.nio.file.Path;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.osgi.framework.Bundle;

/**
 * A jar whose bundle runs.
 *
 * @param jar what it says of itself
 * @param bundle its bundle
 * @param copy the private copy that was judged and installed
 * @param stamp how the jar of the folder was then
 */
record Running(JarFacts jar, Bundle bundle, Path copy, Stamp stamp) {}
