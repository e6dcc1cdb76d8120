/** What an operator may set by the environment. */
package org.bagui.runtime.launcher.settings;
