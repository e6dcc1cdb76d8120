/** The officers' pages in the browser, as files; all they show comes over REST. */
package org.bagui.runtime.console;
