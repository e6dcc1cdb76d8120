/** Return-to-work campaigns: groups of trips, and what they come to. */
package org.bagui.plugin.laborcoop.campaign;
