/** What must be explained before a month is submitted. */
package org.bagui.plugin.ledger.explanation;
