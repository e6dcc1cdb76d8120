/** Correction requests (更正申请): the only way to change an entry of a closed month. */
package org.bagui.plugin.ledger.correction;
