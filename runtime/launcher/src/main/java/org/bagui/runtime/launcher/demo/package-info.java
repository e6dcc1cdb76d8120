/** The demonstration: made-up data for the whole region, brought in through the platform's own REST interface. */
package org.bagui.runtime.launcher.demo;
