/** Warnings of stored entries and the reasons given for them. */
package org.bagui.runtime.register.explanation;
