/** {@code /laborcoop/allocations}: plans of who works where. */
package org.bagui.plugin.laborcoop.planning;
