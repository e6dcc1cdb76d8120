/** What was submitted: figures as of one moment with their digest, and what has changed since. */
package org.bagui.plugin.ledger.month.snapshot;
