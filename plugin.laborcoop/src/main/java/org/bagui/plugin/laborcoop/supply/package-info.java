/** The register 劳动力资源: who is there to work, by occupation and skill level, in counts. */
package org.bagui.plugin.laborcoop.supply;
