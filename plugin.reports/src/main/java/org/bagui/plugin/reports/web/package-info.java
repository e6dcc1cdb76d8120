/** Where the bundle keeps files; private to the bundle. */
package org.bagui.plugin.reports.web;
