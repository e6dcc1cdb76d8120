/** The seals of months, which writers of entries share, and the gate that asks them. */
package org.bagui.plugin.ledger.month.lock;
