package org.bagui.runtime.plugins.containment;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * Lets each plugin write so many log lines a minute; the logger's name tells whose a line is. It stands before the appenders,
 * where texts are whole: before the loggers neither parameters nor what the fluent interface of SLF4J writes can be seen.
 */
final class LogBudget {
    private final int lines;
    private final LoggerContext loggers;
    private final Map<String, LogAccount> byPackage = new ConcurrentHashMap<>();
    private final Map<String, LogAccount> byPlugin = new ConcurrentHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** What the thread has judged last: each appender is given the line, which counts once. */
    private final ThreadLocal<Judged> last = new ThreadLocal<>();

    private LogBudget(LoggerContext loggers, int lines) {
        this.loggers = loggers;
        this.lines = lines;
    }

    /** An appender with a budget, in the place of the one behind it. */
    private record Place(Logger logger, BudgetedAppender budgeted) {}

    /** A line and what becomes of it; not held, since it may hold objects of a plugin. */
    private record Judged(WeakReference<ILoggingEvent> line, LogAccount.Verdict verdict) {}

    /** Stands before all appenders from now on. */
    static LogBudget install(int lines) {
        LogBudget budget = new LogBudget((LoggerContext) LoggerFactory.getILoggerFactory(), lines);
        budget.loggers.getLoggerList().forEach(budget::stand);
        return budget;
    }

    private void stand(Logger logger) {
        List<Appender<ILoggingEvent>> all = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(all::add);
        for (Appender<ILoggingEvent> each : all) {
            BudgetedAppender budgeted = new BudgetedAppender(each, this);
            budgeted.setContext(loggers);
            budgeted.start();
            logger.addAppender(budgeted);
            logger.detachAppender(each);
            places.add(new Place(logger, budgeted));
        }
    }

    void remove() {
        byPackage.clear();
        byPlugin.clear();
        for (Place place : places) {
            if (place.logger().isAttached(place.budgeted())) {
                place.logger().addAppender(place.budgeted().behind());
                place.logger().detachAppender(place.budgeted());
            }
        }
    }

    void follow(String plugin, Set<String> packages) {
        LogAccount account = new LogAccount(lines);
        byPlugin.put(plugin, account);
        // What the platform has to say of its calls.
        byPackage.put(plugin, account);
        packages.forEach(name -> byPackage.put(name, account));
    }

    void forget(String plugin) {
        LogAccount account = byPlugin.remove(plugin);
        byPackage.values().removeIf(each -> each == account);
    }

    /** The account that lines of this logger go to, or null. */
    LogAccount account(String logger) {
        int dot = logger.lastIndexOf('.');
        return dot < 0 ? null : byPackage.get(logger.substring(0, dot));
    }

    /** What became of the line at another appender, or null. */
    LogAccount.Verdict judged(ILoggingEvent line) {
        Judged judged = last.get();
        return judged != null && judged.line().refersTo(line) ? judged.verdict() : null;
    }

    void judged(ILoggingEvent line, LogAccount.Verdict verdict) {
        last.set(new Judged(new WeakReference<>(line), verdict));
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
}
