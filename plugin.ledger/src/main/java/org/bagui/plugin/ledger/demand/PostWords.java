package org.bagui.plugin.ledger.demand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Refuses words in a post's title or remark that limit sex or marriage (Employment Promotion Law, articles 26 and 27),
 * and ID numbers in the remark.
 */
@Component(service = RegisterRules.class)
public final class PostWords implements RegisterRules<LabourDemand> {
    private static final String WORDS = "discriminating-words";
    private static final String ID_NUMBER = "id-number-in-text";

    /** Without one of these no text speaks of sex or marriage. */
    private static final String SUBJECTS = "男女婚育";

    /** Says that sex does not matter; taken out before looking for limits. */
    private static final Pattern OPEN =
            Pattern.compile("男女(?:性别)?(?:均|都|皆|兼)?(?:不限|均可|都可|皆可|可|收|招|要)|(?:不限|不分|无论)男女|性别不限|不限性别|男女(?:平等|各半)?");
    /** Goods and trades that carry the word and limit nobody: 女装缝纫工, 男鞋设计师. */
    private static final String GOODS = "(?![装鞋袜裤裙帽包表饰款式科])";

    private static final Pattern LIMIT = Pattern.compile("(?:仅|只|限|需|要|须|招|聘)(?:限|招|要|收|聘|需|为|是)*[男女]" + GOODS
            + "|[男女](?:性|士|生|工|员工|职工|青年)?(?:优先|为主|为佳|专岗)"
            + "|[男女](?:性|士|工)?(?:不要|勿扰|除外|免谈)"
            + "|性别[::为]?[男女]"
            + "|\\([男女](?:性|士|工)?\\)"
            + "|^[男女](?:性|工|员|普工|操作|服务|技|杂|保安|文员)"
            + "|(?:限|需|要|招|须|仅|只)(?:已|未)(?:婚|育)|(?:已|未)(?:婚|育)(?:已育|未育)?(?:优先|者优先|勿扰|不要|除外)");

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(WORDS, Severity.ERROR, List.of("postTitle", "remark")),
                new RuleNote(ID_NUMBER, Severity.ERROR, List.of("remark")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            limitIn(row.entry().postTitle).ifPresent(words -> faults.error(row, "postTitle", WORDS, words));
            limitIn(row.entry().remark).ifPresent(words -> faults.error(row, "remark", WORDS, words));
            if (CitizenId.isIn(row.entry().remark)) {
                faults.error(row, "remark", ID_NUMBER);
            }
        }
    }

    /** The words of a text that limit sex or marriage, if any. */
    static Optional<String> limitIn(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String folded = TextFold.fold(text);
        if (!speaksOfPersons(folded)) {
            return Optional.empty();
        }
        Matcher limit = LIMIT.matcher(OPEN.matcher(folded).replaceAll(";"));
        return limit.find() ? Optional.of(limit.group()) : Optional.empty();
    }

    private static boolean speaksOfPersons(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SUBJECTS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
