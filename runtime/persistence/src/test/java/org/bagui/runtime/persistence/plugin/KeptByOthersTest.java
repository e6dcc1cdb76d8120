package org.bagui.runtime.persistence.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.bagui.core.plugin.TableNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a removed plugin has kept does not become another's whose name is the beginning of its own. */
class KeptByOthersTest {
    @ParameterizedTest
    @CsvSource({
        "cn.b.auto,       hist_cn_b_auto hist_cn_a_auto_parts auto_parts_line,           auto_parts_line",
        "cn.b.auto,       hist_cn_b_auto auto_line hist_cn_a_auto_parts auto_parts,      auto_parts",
        "cn.a.auto-parts, hist_cn_b_auto auto_line hist_cn_a_auto_parts auto_parts_line, ''",
        "cn.b.auto,       hist_cn_b_auto auto_parts_line,                                ''",
        "cn.b.auto,       hist_cn_b_auto auto_line hist_cn_auto_line line_worker,        ''",
        "cn.b.auto,       hist_cn_b_auto auto_line hist_cn_a_bus bus_line,               ''",
        "cn.b.auto,       hist_cn_b_auto auto_line hist_cn_a_auto_parts,                 ''",
    })
    void tablesOfOneThatIsGone(String plugin, String tables, String taken) {
        TreeSet<String> all = new TreeSet<>(List.of(tables.split(" ")));
        assertEquals(taken, KeptByOthers.of(TableNames.of(plugin), all).orElse(""));
    }
}
