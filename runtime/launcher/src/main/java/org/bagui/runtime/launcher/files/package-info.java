/** Folders and files as the launcher handles them. Internal: it may change with any version. */
package org.bagui.runtime.launcher.files;
