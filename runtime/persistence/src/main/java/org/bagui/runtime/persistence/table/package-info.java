/**
 * The tables of registers as their classes ask for them, compared with those that there are: the migration that is missing, or the
 * faults of one that was written by hand. Internal: it may change with any version.
 */
package org.bagui.runtime.persistence.table;
