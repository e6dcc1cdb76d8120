package org.bagui.runtime.plugins.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever a plugin puts into a line counts, and each line is bounded. */
class LogBudgetTest {
    private static final String HUGE = "x".repeat(1_000_000);

    private final Logger plugins = (Logger) LoggerFactory.getLogger("cn.example.loud.Loud");
    private final Logger others = (Logger) LoggerFactory.getLogger("cn.example.quiet.Quiet");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private LogBudget budget;

    @BeforeEach
    void install() {
        written.start();
        for (Logger logger : Set.of(plugins, others)) {
            logger.setAdditive(false);
            logger.addAppender(written);
        }
        budget = LogBudget.install(50);
        budget.follow("cn.example.loud", Set.of("cn.example.loud"));
    }

    @AfterEach
    void remove() {
        budget.remove();
        assertTrue(plugins.isAttached(written), "the appender is back in its place");
        for (Logger logger : Set.of(plugins, others)) {
            logger.detachAppender(written);
            logger.setAdditive(true);
        }
    }

    private int longest() {
        return written.list.stream()
                .mapToInt(event -> event.getFormattedMessage().length())
                .max()
                .orElse(0);
    }

    @Test
    void parametersStacksAndTheFluentInterfaceCount() {
        plugins.error("{}", HUGE);
        plugins.error("thrown", new IllegalStateException(HUGE));
        assertEquals(2, written.list.size());
        assertTrue(
                written.list.stream().allMatch(event -> event.getThrowableProxy() == null),
                "cut, so without its stack");
        plugins.atError().log(HUGE);
        plugins.atError().addKeyValue("key", HUGE).log("fluent");
        assertEquals(3, written.list.size(), "room for two long lines, then one that tells that it is over");
        assertTrue(longest() <= BudgetedAppender.LONGEST + 1);
        assertEquals(2, budget.dropped("cn.example.loud"));
        others.error(HUGE);
        assertEquals(4, written.list.size(), "nobody else is bounded");
    }

    @Test
    void aLineCountsOnceHoweverManyAppendersWriteIt() {
        budget.remove();
        ListAppender<ILoggingEvent> second = new ListAppender<>();
        second.start();
        plugins.addAppender(second);
        budget = LogBudget.install(50);
        budget.follow("cn.example.loud", Set.of("cn.example.loud"));
        for (int i = 0; i < 51; i++) {
            plugins.error("line {}", i);
        }
        assertEquals(1, budget.dropped("cn.example.loud"));
        assertEquals(51, written.list.size(), "50 lines, and one that tells that it is over");
        assertEquals(51, second.list.size());
        budget.remove();
        plugins.detachAppender(second);
    }

    @Test
    void aShortLineIsLeftAsItIs() {
        plugins.error("said {}", 1, new IllegalStateException("short"));
        assertEquals("said 1", written.list.get(0).getFormattedMessage());
        assertEquals("short", written.list.get(0).getThrowableProxy().getMessage());
        LoggerFactory.getLogger("cn.example.loud." + HUGE).error("a logger's name counts, too");
        assertEquals(1, budget.dropped("cn.example.loud"));
    }
}
