/** The composed reports of a month: of the region by city, of a city by county. */
package org.bagui.plugin.ledger.report;
