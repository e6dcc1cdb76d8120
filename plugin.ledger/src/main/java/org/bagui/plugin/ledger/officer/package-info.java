/** Who answers for a register at a place (专人负责), the task team, and how they handed over. */
package org.bagui.plugin.ledger.officer;
