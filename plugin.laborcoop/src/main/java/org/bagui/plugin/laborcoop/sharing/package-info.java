/** What one place lets another see: named facts by an explicit grant, read under the grant's own scope, each reading logged. */
package org.bagui.plugin.laborcoop.sharing;
