/** Figures over several ledgers, enterprise by enterprise: what alerts, situation and composed reports are made of. */
package org.bagui.plugin.ledger.figures;
