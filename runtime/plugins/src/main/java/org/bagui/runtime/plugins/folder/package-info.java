/** The folder of local plugins: what lies there runs, and nothing else. */
package org.bagui.runtime.plugins.folder;
