/** Words of sheets that places have mapped once, titles of columns and texts of codes; private to the bundle. */
package org.bagui.plugin.reports.imports.words;
