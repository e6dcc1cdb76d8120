package org.bagui.plugin.reports.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.core.rest.Moments;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditReader.Question;
import org.bagui.core.security.AuditReader.Recorded;
import org.bagui.core.security.DisplayNames;

/** What the auditors' workbook says: headers in Chinese with the English beside, acts and outcomes in the language asked for. */
final class RecordCells {
    static final List<String> HEADERS = List.of(
            both("时间", "Time"),
            both("账户", "Account"),
            both("姓名", "Name"),
            both("地区代码", "Place code"),
            both("地区", "Place"),
            both("操作", "Action"),
            both("操作代码", "Action code"),
            both("对象", "Subject"),
            both("结果", "Outcome"),
            both("详情", "Details"));
    static final int[] WIDTHS = {20, 18, 16, 18, 18, 20, 22, 28, 15, 50};

    private static final int SECONDS = 19;
    private static final String ACT = "audit.act.";

    private final Messages messages;
    private final DisplayNames names;
    private final PlaceDirectory places;

    RecordCells(Messages messages, DisplayNames names, PlaceDirectory places) {
        this.messages = messages;
        this.names = names;
        this.places = places;
    }

    static String both(String chinese, String english) {
        return chinese + " " + english;
    }

    /** The last line where there is more than a workbook holds. */
    static String cut(int most) {
        return "只列出最新的" + most + "条，其余未列出：请缩短时间后另行下载 Only the newest " + most
                + " records: for the others choose a shorter time";
    }

    /** In that language. */
    Worded in(Locale locale) {
        return new Worded(locale);
    }

    /** Cells in one language. */
    final class Worded {
        private final Locale locale;

        private Worded(Locale locale) {
            this.locale = locale;
        }

        /** Who has taken what, and when. */
        String title(Question question, Actor by, Instant now, int most) {
            String filter = filter(question).entrySet().stream()
                    .filter(one -> !one.getKey().equals("to"))
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("；"));
            return both("审计日志", "Audit log") + "：" + place(question.place()) + "（"
                    + question.place().text() + "）；"
                    + both("条件", "filter") + "：" + (filter.isEmpty() ? both("无", "none") : filter) + "；"
                    + both("截至", "up to") + " " + time(question.to()) + "；" + both("下载人", "taken by") + "："
                    + by.displayName() + "（" + by.username() + "）；" + both("下载时间", "at") + " " + time(now) + "；"
                    + both("最新在前，至多", "newest first, at most") + " " + most;
        }

        /** What was asked for beside the place, by the names of the parameters. */
        Map<String, String> filter(Question question) {
            Map<String, String> filter = new LinkedHashMap<>();
            put(filter, "from", question.from() == null ? null : Moments.text(question.from()));
            put(filter, "to", question.to() == null ? null : Moments.text(question.to()));
            put(filter, "actor", question.actor());
            put(filter, "action", question.act());
            put(filter, "subject", question.subject());
            put(filter, "outcome", question.outcome());
            return filter;
        }

        private static void put(Map<String, String> filter, String name, String value) {
            if (value != null) {
                filter.put(name, value);
            }
        }

        /** A row of each record. */
        List<Object[]> rows(List<Recorded> page) {
            Map<String, String> known =
                    names.of(page.stream().map(Recorded::actor).collect(Collectors.toSet()));
            return page.stream().map(one -> row(one, known)).toList();
        }

        private Object[] row(Recorded one, Map<String, String> known) {
            return new Object[] {
                time(one.at()),
                one.actor(),
                known.get(one.actor()),
                one.place() == null ? null : one.place().text(),
                one.place() == null ? null : place(one.place()),
                act(one.act()),
                one.act(),
                one.subject(),
                messages.text(null, "audit.outcome." + one.outcome(), locale, List.of()),
                one.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("；"))
            };
        }

        private String act(String name) {
            String word = messages.text(null, ACT + name, locale, List.of());
            return word.startsWith(ACT) ? name : word;
        }

        private String place(PlaceCode place) {
            return places.find(place).map(found -> found.name(locale)).orElse("");
        }

        private static String time(Instant moment) {
            return Moments.text(moment).substring(0, SECONDS).replace('T', ' ');
        }
    }
}
