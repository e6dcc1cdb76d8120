/** Figures of labour cooperation: what places sent and received, and the flows between them. */
package org.bagui.plugin.laborcoop.figures;
