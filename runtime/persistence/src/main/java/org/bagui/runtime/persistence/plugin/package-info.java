/** What local plugins may do to the database: their own tables, tried before they are made. */
package org.bagui.runtime.persistence.plugin;
