/** Request parameters and file places, shared by the bundle's resources; private to the bundle. */
package org.bagui.plugin.reports.web;
