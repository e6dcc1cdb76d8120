/** Templates: empty or prefilled forms of any register, derived from its definition; private to the bundle. */
package org.bagui.plugin.reports.template;
