/** Who may take which step of a life cycle, and the steps that were taken. */
package org.bagui.runtime.register.lifecycle;
