/** A year of the whole region, played over REST beside a model of the test's own. */
package org.bagui.runtime.itest.year;
