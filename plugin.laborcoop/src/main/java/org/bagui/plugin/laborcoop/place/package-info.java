/** Where places are, as far as it concerns the way of workers. */
package org.bagui.plugin.laborcoop.place;
