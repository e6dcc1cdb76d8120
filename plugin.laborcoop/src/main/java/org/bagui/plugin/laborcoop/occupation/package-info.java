/** Which occupations and skill levels may stand in for which, and the table of it that each place may set. */
package org.bagui.plugin.laborcoop.occupation;
