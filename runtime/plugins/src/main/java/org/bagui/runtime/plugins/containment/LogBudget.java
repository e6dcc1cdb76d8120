package org.bagui.runtime.plugins.containment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Lets each plugin write so many log lines a minute; the logger's name tells whose a line is. */
final class LogBudget extends TurboFilter {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogBudget.class);

    private final int lines;
    private final LoggerContext loggers;
    private final Map<String, LogAccount> byPackage = new ConcurrentHashMap<>();
    private final Map<String, LogAccount> byPlugin = new ConcurrentHashMap<>();

    private LogBudget(LoggerContext loggers, int lines) {
        this.loggers = loggers;
        this.lines = lines;
    }

    /** Stands before all loggers from now on. */
    static LogBudget install(int lines) {
        LogBudget budget = new LogBudget((LoggerContext) LoggerFactory.getILoggerFactory(), lines);
        budget.loggers.addTurboFilter(budget);
        return budget;
    }

    void remove() {
        loggers.getTurboFilterList().remove(this);
    }

    void follow(String plugin, Set<String> packages) {
        LogAccount account = new LogAccount(lines);
        byPlugin.put(plugin, account);
        packages.forEach(name -> byPackage.put(name, account));
    }

    void forget(String plugin) {
        LogAccount account = byPlugin.remove(plugin);
        byPackage.values().removeIf(each -> each == account);
    }

    /** Lines dropped since the plugin came. */
    long dropped(String plugin) {
        LogAccount account = byPlugin.get(plugin);
        return account == null ? 0 : account.dropped();
    }

    /** Lines dropped in the present minute or the one before. */
    long droppedNow(String plugin) {
        LogAccount account = byPlugin.get(plugin);
        return account == null ? 0 : account.droppedNow(System.nanoTime());
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
        if (byPackage.isEmpty() || format == null && thrown == null) {
            return FilterReply.NEUTRAL;
        }
        String name = logger.getName();
        int dot = name.lastIndexOf('.');
        LogAccount account = dot < 0 ? null : byPackage.get(name.substring(0, dot));
        if (account == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        LogAccount.Verdict verdict = account.take(System.nanoTime(), format == null ? 0 : format.length());
        if (verdict == LogAccount.Verdict.FIRST_DROPPED) {
            LOG.warn("{} 本分钟的日志额度已用完 has used up its log lines of this minute", name.substring(0, dot));
        }
        return verdict == LogAccount.Verdict.WRITTEN ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
