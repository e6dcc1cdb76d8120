/** What the resources share: formats, names of downloads, where the bundle keeps files; private to the bundle. */
package org.bagui.plugin.reports.web;
