/** Turns queries and roll-ups into selections of the store, and what comes back into pages and figures. */
package org.bagui.runtime.register.query;
