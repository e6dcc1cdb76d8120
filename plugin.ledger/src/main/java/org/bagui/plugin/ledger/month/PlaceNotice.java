package org.bagui.plugin.ledger.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.service.RegisterService;
import org.bagui.plugin.ledger.month.MonthView.Complete;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what a place is to be told that has not sent its month up: until when, and what it still lacks. */
@Component(service = PlaceNotice.class)
public class PlaceNotice {
    private static final String KEY = "reminder.place-";

    private final Messages messages;
    private final RegisterService registers;

    /** Writes with these texts. */
    @Activate
    public PlaceNotice(@Reference Messages messages, @Reference RegisterService registers) {
        this.messages = messages;
        this.registers = registers;
    }

    /**
     * What a place owes.
     *
     * @param sender name of the place above it
     * @param name its own name
     * @param month the month
     * @param state where its month stands
     * @param due last day in time
     * @param overdue whether that day is over and it was never sent up
     * @param sent whether it was sent up before
     * @param completeness how complete its registers are
     */
    record Owed(
            String sender,
            String name,
            YearMonth month,
            MonthState state,
            LocalDate due,
            boolean overdue,
            boolean sent,
            List<Complete> completeness) {}

    /** The text, or null for a place whose month is sent up. */
    String text(Owed owed, Locale locale) {
        if (owed.state() != MonthState.OPEN && owed.state() != MonthState.RETURNED) {
            return null;
        }
        String kind = owed.state() == MonthState.RETURNED
                ? "returned"
                : owed.sent() ? "reopened" : owed.overdue() ? "late" : "due";
        return said(
                locale,
                kind,
                owed.sender(),
                owed.name(),
                Months.format(owed.month()),
                owed.due().toString(),
                lacks(owed.completeness(), locale));
    }

    private String lacks(List<Complete> completeness, Locale locale) {
        if (completeness.stream().allMatch(one -> one.due() == 0)) {
            return said(locale, "nobody");
        }
        List<String> lacking = new ArrayList<>();
        for (Complete one : completeness) {
            if (one.reported() < one.due()) {
                String title = registers
                        .definition(one.register())
                        .map(known -> known.titles().in(locale))
                        .orElse(one.register());
                lacking.add(said(locale, "register", title, one.due() - one.reported()));
            }
        }
        return lacking.isEmpty()
                ? said(locale, "complete")
                : said(locale, "lacks", String.join(said(locale, "and"), lacking));
    }

    private String said(Locale locale, String word, Object... args) {
        return messages.text(null, KEY + word, locale, List.of(args));
    }
}
