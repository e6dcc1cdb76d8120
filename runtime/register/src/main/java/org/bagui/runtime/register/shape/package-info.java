/** Shapes of places for maps, read from GeoJSON. */
package org.bagui.runtime.register.shape;
