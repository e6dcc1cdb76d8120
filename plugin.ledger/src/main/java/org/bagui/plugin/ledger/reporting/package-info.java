/** Who must report, who has, and who is late. */
package org.bagui.plugin.ledger.reporting;
