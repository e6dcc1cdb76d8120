/** The month of a place on its way from open to closed, its snapshots, and the gate that a closed month shuts. */
package org.bagui.plugin.ledger.month;
