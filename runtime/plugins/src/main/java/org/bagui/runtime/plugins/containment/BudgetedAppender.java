package org.bagui.runtime.plugins.containment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/** Passes on what is within the budget of its plugin, too long lines cut short. */
final class BudgetedAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    /** Characters of one line, with its parameters and stack. */
    static final int LONGEST = 10_000;

    private final Appender<ILoggingEvent> behind;
    private final LogBudget budget;

    BudgetedAppender(Appender<ILoggingEvent> behind, LogBudget budget) {
        this.behind = behind;
        this.budget = budget;
        setName(behind.getName());
    }

    Appender<ILoggingEvent> behind() {
        return behind;
    }

    @Override
    protected void append(ILoggingEvent event) {
        LogAccount account = budget.account(event.getLoggerName());
        if (account == null) {
            behind.doAppend(event);
            return;
        }
        LogAccount.Verdict elsewhere = budget.judged(event);
        long now = System.nanoTime();
        ILoggingEvent passed = event;
        int characters = event.getLoggerName().length();
        if (elsewhere == LogAccount.Verdict.WRITTEN || elsewhere == null && account.hasRoom(now)) {
            String text = text(event);
            if (text.length() > LONGEST) {
                text = text.substring(0, LONGEST) + "…";
                passed = instead(event, event.getLevel(), text);
            }
            characters += text.length();
        }
        LogAccount.Verdict verdict = elsewhere == null ? account.take(now, characters) : elsewhere;
        budget.judged(event, verdict);
        switch (verdict) {
            case WRITTEN -> behind.doAppend(passed);
            case FIRST_DROPPED ->
                behind.doAppend(
                        instead(event, Level.WARN, "本分钟的日志额度已用完 The plugin has used up its log lines of this minute"));
            case DROPPED -> {}
        }
    }

    /** All that an appender may write of it. */
    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(String.valueOf(event.getFormattedMessage()));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs()
                    .forEach(pair ->
                            text.append(' ').append(pair.key).append('=').append(pair.value));
        }
        if (event.getThrowableProxy() != null) {
            text.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return text.toString();
    }

    private ILoggingEvent instead(ILoggingEvent event, Level level, String text) {
        LoggerContext loggers = (LoggerContext) getContext();
        LoggingEvent other = new LoggingEvent(
                BudgetedAppender.class.getName(), loggers.getLogger(event.getLoggerName()), level, text, null, null);
        other.setThreadName(event.getThreadName());
        return other;
    }
}
