/** Keeps a bad plugin from harming the platform: calls, services and log lines are bounded and counted. */
package org.bagui.runtime.plugins.containment;
