/** REST resources of imports; private to the bundle. */
package org.bagui.plugin.reports.imports;
