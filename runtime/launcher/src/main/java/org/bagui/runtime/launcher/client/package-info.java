/** A client of the platform's REST interface, for the demonstration, the tests and the benchmarks. */
package org.bagui.runtime.launcher.client;
