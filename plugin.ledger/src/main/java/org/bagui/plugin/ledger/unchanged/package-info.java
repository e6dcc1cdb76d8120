/** Answers of many enterprises with one call: "unchanged this month" (本月无变化) and nil reports (零报告). */
package org.bagui.plugin.ledger.unchanged;
