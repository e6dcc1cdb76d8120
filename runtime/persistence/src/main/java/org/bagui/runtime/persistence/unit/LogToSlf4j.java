package org.bagui.runtime.persistence.unit;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends EclipseLink's warnings to the platform's log; values of parameters are never among them. */
public final class LogToSlf4j extends AbstractSessionLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.bagui.runtime.persistence.eclipselink");

    @Override
    public void log(SessionLogEntry entry) {
        if (!shouldLog(entry.getLevel(), entry.getNameSpace())) {
            return;
        }
        if (entry.hasException()) {
            // The exception goes on to the caller, where it is told once and without SQL.
            LOG.debug("EclipseLink", entry.getException());
        } else if (entry.getLevel() >= SessionLog.WARNING) {
            LOG.warn(formatMessage(entry));
        } else {
            LOG.debug(formatMessage(entry));
        }
    }
}
