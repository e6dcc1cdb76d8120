/** What became of entries: their revisions, and who removed those that are gone. */
package org.bagui.runtime.register.history;
