/** The month of a place on its road from open to closed, its snapshots, and the gate that a closed month shuts. */
package org.bagui.plugin.ledger.month;
