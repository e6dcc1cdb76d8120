/** What the launcher keeps in a data folder about its runs. Internal: it may change with any version. */
package org.bagui.runtime.launcher.data;
