/** Settings of places that lower places inherit: due dates, registers that are due, what must be explained; holidays. */
package org.bagui.plugin.ledger.settings;
