package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "搬运工（限男）", "限女性", "只招男", "仅限女工", "操作工(男)", "女工", "男普工", "男性优先", "需要男工3人", "性别：女", "女士优先", "焊工，仅招男性",
                "女性勿扰", "限未婚", "已婚已育优先", "ＯＮＬＹ限 女",
            })
    void limitsOfSexOrMarriageAreFound(String text) {
        assertTrue(PostWords.limitIn(text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "操作工",
                "男女不限",
                "限18岁以上，男女均可",
                "不限男女",
                "女装缝纫工",
                "男鞋设计师",
                "招女装裁剪工",
                "性别不限",
                "男女皆可",
                "要求持证上岗",
                "子女入学可协调",
                "婚庆策划",
                "",
            })
    void ordinaryWordsAreNot(String text) {
        assertEquals(Optional.empty(), PostWords.limitIn(text), text);
    }

    @Test
    void titleAndRemarkAreRead() {
        FakeBatch<LabourDemand> batch = new FakeBatch<>(LabourDemand.class);
        batch.add("postTitle", "搬运工(限男)");
        batch.add("postTitle", "搬运工", "remark", "女性勿扰");
        batch.add("postTitle", "搬运工", "remark", "联系人身份证450203190501011234");
        batch.add("postTitle", "搬运工");
        assertEquals(
                List.of(
                        "1 E postTitle discriminating-words",
                        "2 E remark discriminating-words",
                        "3 E remark id-number-in-text"),
                batch.run(new PostWords()));
    }
}
