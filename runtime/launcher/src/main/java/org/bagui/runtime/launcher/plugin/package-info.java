/** The operator's commands for local plugins, which work on the data folder and ask the platform through it. */
package org.bagui.runtime.launcher.plugin;
