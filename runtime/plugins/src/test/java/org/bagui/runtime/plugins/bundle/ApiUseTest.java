package org.bagui.runtime.plugins.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.TableNames;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.junit.jupiter.api.Test;

/** What compiled code names of the API. */
final class ApiUseTest {
    /** Each way of naming something. */
    static final class Sample extends RegisterEntry {
        PlaceCode[] places;

        Object uses(PluginFault fault) {
            Function<String, TableNames> made = TableNames::of;
            Object literal = MonthRange.class;
            return fault.code() + made.apply("a.b") + literal + (places[0] instanceof Comparable);
        }

        @SuppressWarnings("unused")
        void signature(List<Problem> generic, Problem plain) {
            status = plain + "";
        }
    }

    @Test
    void namesTypesAndMembersOfTheApiAndNothingElse() throws IOException {
        String file = Sample.class.getName().replace('.', '/') + ".class";
        try (InputStream in = Sample.class.getClassLoader().getResourceAsStream(file)) {
            List<String> named = ApiUse.of(in).stream().map(ApiUse::toString).toList();
            assertEquals(
                    List.copyOf(new TreeSet<>(Stream.of(
                                    "org.bagui.core.period.MonthRange",
                                    "org.bagui.core.place.PlaceCode",
                                    "org.bagui.core.plugin.PluginFault",
                                    "org.bagui.core.plugin.PluginFault.code()Ljava/lang/String;",
                                    "org.bagui.core.plugin.TableNames",
                                    "org.bagui.core.plugin.TableNames.of(Ljava/lang/String;)Lorg/bagui/core/plugin/TableNames;",
                                    "org.bagui.core.problem.Problem",
                                    "org.bagui.core.register.RegisterEntry",
                                    "org.bagui.core.register.RegisterEntry.<init>()V")
                            .toList())),
                    named);
        }
    }
}
