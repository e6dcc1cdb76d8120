/** Measures the platform beside raw references on the same database, and prints the ratios; private to the build. */
package org.bagui.runtime.bench;
