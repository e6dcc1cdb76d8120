/** What an enterprise's own clerk sees and does: its enterprise's entries of a month, and nothing else. */
package org.bagui.plugin.ledger.firm;
