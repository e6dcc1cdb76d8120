/** Allocation of workers to vacancies: the best whole-number plan by a network flow of least cost, with its proof. */
package org.bagui.plugin.laborcoop.allocation;
