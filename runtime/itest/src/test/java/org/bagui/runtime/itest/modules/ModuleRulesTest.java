package org.bagui.runtime.itest.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built bundles keep the rules, and each rule does catch what it forbids. */
class ModuleRulesTest {

    @Test
    void theBuiltBundlesKeepTheRules() throws IOException {
        List<BundleManifest> bundles = BundleManifest.ofProject(Path.of(System.getProperty("bagui.home"), "bundles"));
        assertTrue(bundles.size() >= 5, "too few bundles were found: " + bundles.size());
        assertEquals(List.of(), ModuleRules.violations(bundles));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "org.bagui.plugin.a     | org.bagui.plugin.b             | -                                | only core",
                "org.bagui.plugin.a     | org.bagui.runtime.rest         | -                                | only core",
                "org.bagui.runtime.rest | org.bagui.runtime.register     | -                                | only core",
                "org.bagui.core.model   | org.bagui.runtime.register     | -                                | only core",
                "org.bagui.core.model   | javax.ws.rs.core               | -                                | must not know",
                "org.bagui.plugin.a     | org.apache.poi.ss.usermodel    | -                                | knows workbooks",
                "org.bagui.plugin.a     | org.bagui.core.persistence.store | -                              | through RegisterService",
                "org.bagui.plugin.a     | -                              | org.bagui.plugin.a               | without a version",
                "org.bagui.plugin.a     | -                              | org.bagui.core.x;version=\"1.0.0\" | not of its layer",
                "org.bagui.other.a      | -                              | -                                | no layer",
            })
    void aBrokenRuleIsNamed(String name, String imports, String exports, String said) {
        List<String> found = ModuleRules.violations(List.of(BundleManifest.of(manifest(name, imports, exports))));
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).contains(said), found.get(0));
    }

    @Test
    void whatIsAllowedPasses() {
        var bundle = manifest(
                "org.bagui.plugin.a;singleton:=true",
                "org.bagui.core.place;version=\"[1.0,2)\",org.bagui.core.persistence,javax.ws.rs,java.util",
                "org.bagui.plugin.a.api;version=\"1.0.0\";uses:=\"org.bagui.core.place,java.util\"");
        assertEquals(List.of(), ModuleRules.violations(List.of(BundleManifest.of(bundle))));
    }

    private static Attributes manifest(String name, String imports, String exports) {
        Attributes main = new Attributes();
        main.putValue("Bundle-SymbolicName", name);
        if (imports != null) {
            main.putValue("Import-Package", imports);
        }
        if (exports != null) {
            main.putValue("Export-Package", exports);
        }
        return main;
    }
}
