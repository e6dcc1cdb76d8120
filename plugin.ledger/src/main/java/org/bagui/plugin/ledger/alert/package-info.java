/** Enterprises that someone should look after: people leaving, people lacking, ledgers not kept. */
package org.bagui.plugin.ledger.alert;
