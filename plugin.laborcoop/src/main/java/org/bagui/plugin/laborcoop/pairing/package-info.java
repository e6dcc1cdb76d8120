/** Pairings of places (结对子): agreements between a sending and a receiving place, and the steps that they take. */
package org.bagui.plugin.laborcoop.pairing;
