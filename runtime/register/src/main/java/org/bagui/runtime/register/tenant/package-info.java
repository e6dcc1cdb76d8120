/** Settings of tenants: module sets and extension fields. */
package org.bagui.runtime.register.tenant;
