/** The labour situation of a place: indicators of a month beside those of earlier months. */
package org.bagui.plugin.ledger.situation;
