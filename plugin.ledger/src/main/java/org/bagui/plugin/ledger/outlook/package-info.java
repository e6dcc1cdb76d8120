/** What shortage the next three months may bring, by a simple method whose error is told. */
package org.bagui.plugin.ledger.outlook;
