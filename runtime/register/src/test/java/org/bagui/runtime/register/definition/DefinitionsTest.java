package org.bagui.runtime.register.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.texts.L10n;
import org.bagui.runtime.register.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    private static final ClassLoader LOADER = DefinitionsTest.class.getClassLoader();

    private static RegisterDefinition sample() {
        return Definitions.read(SampleEntry.class, "org.bagui.sample", L10n.of(LOADER, "sample"))
                .orThrow();
    }

    @Test
    void readsTheRegister() {
        RegisterDefinition sample = sample();
        assertEquals("sample", sample.name());
        assertEquals("样表", sample.titles().zh());
        assertEquals("Sample", sample.titles().in(Locale.ENGLISH));
        assertEquals("sample_entry", sample.table());
        assertEquals("org.bagui.sample", sample.bundle());
        assertEquals(PeriodKind.MONTH, sample.period());
        assertEquals(List.of("uscc", "period", "postTitle", "ordinal"), sample.key());
        assertEquals("countyCode", sample.placeField().orElseThrow().name());
        assertEquals("townshipCode", sample.townshipField().orElseThrow().name());
        assertThrows(IllegalArgumentException.class, () -> sample.require("nothing"));
    }

    @Test
    void keepsTheOrderOfDeclarationWithSystemFieldsFirst() {
        List<String> names =
                sample().fields().stream().map(FieldDefinition::name).toList();
        assertEquals(
                List.of(
                        "id",
                        "recordedPlace",
                        "scopePlace",
                        "period",
                        "status",
                        "version",
                        "createdAt",
                        "createdBy",
                        "updatedAt",
                        "updatedBy",
                        "origin",
                        "extension",
                        "uscc",
                        "enterpriseName",
                        "countyCode"),
                names.subList(0, 15));
        assertTrue(sample().require("extension").system());
        assertFalse(sample().require("uscc").system());
    }

    @Test
    void interpretsConstraints() {
        Bounds shortage = sample().require("shortageCurrent").bounds();
        assertTrue(shortage.required());
        assertEquals(BigDecimal.ZERO, shortage.min());
        assertEquals(new BigDecimal(100_000), shortage.max());
        Bounds wage = sample().require("wage").bounds();
        assertEquals(new BigDecimal("0.01"), wage.min(), "the least positive number of two decimals");
        assertEquals(8, wage.integerDigits());
        assertNull(wage.max());
        Bounds mobile = sample().require("contactMobile").bounds();
        assertEquals(40, mobile.maxLength());
        assertFalse(mobile.pattern().matcher("abc").matches());
        assertTrue(sample().require("establishedOn").bounds().notInFuture());
        assertTrue(sample().require("uscc").bounds().required());
    }

    @Test
    void readsAndWritesPrivateFields() {
        RegisterDefinition sample = sample();
        RegisterEntry entry = sample.newEntry();
        assertNotSame(entry, sample.newEntry());
        FieldDefinition shortage = sample.require("shortageCurrent");
        assertNull(shortage.access().get(entry));
        shortage.access().set(entry, 12);
        assertEquals(12, ((SampleEntry) entry).shortageCurrent());
        sample.require("id").access().set(entry, 7L);
        assertEquals(7L, entry.id());
        assertThrows(ClassCastException.class, () -> shortage.access().set(entry, "12"));
    }

    @Test
    void hashChangesWithWhatCallersNotice(@TempDir Path folder) throws IOException {
        RegisterDefinition sample = sample();
        assertEquals(sample.hash(), sample().hash());
        Path zh = folder.resolve("sample.properties");
        Path en = folder.resolve("sample_en.properties");
        Files.writeString(zh, resource("sample.properties").replace("当前缺工", "当期缺工"));
        Files.writeString(en, resource("sample_en.properties"));
        L10n other = L10n.of(List.of(zh.toUri().toURL(), en.toUri().toURL()));
        RegisterDefinition renamed =
                Definitions.read(SampleEntry.class, "org.bagui.sample", other).orThrow();
        assertNotEquals(sample.hash(), renamed.hash());
    }

    @Test
    void findsAllFaultsAtOnce() {
        DefinitionResult result = Definitions.read(FaultyEntry.class, "org.bagui.sample", L10n.none());
        assertFalse(result.isGood());
        Set<String> found = result.faults().stream()
                .filter(fault -> !fault.code().equals("missing-title"))
                .map(DefinitionFault::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "bad-name FaultyEntry [Faulty_Register]",
                        "unknown-key-field FaultyEntry [nowhere]",
                        "unknown-key-field FaultyEntry [version]",
                        "duplicate-key-field FaultyEntry [loose]",
                        "key-without-period FaultyEntry",
                        "key-not-required FaultyEntry.loose",
                        "key-not-required FaultyEntry.secret",
                        "ordinal-not-a-number FaultyEntry.ordinal",
                        "unknown-place-field FaultyEntry [gone]",
                        "unknown-township-field FaultyEntry [loose]",
                        "final-field FaultyEntry.fixed",
                        "unsupported-type FaultyEntry.tags [List]",
                        "unsupported-type FaultyEntry.ratio [double]",
                        "filter-on-sensitive FaultyEntry.secret",
                        "no-max-length FaultyEntry.endless",
                        "no-digits FaultyEntry.vague",
                        "unsupported-constraint FaultyEntry.mail [Email, TEXT]",
                        "unsupported-constraint FaultyEntry.bounded [Size, TEXT]",
                        "no-max-length FaultyEntry.bounded",
                        "unsupported-constraint FaultyEntry.truth [AssertTrue, BOOLEAN]",
                        "bad-pattern FaultyEntry.unclosed [[]",
                        "measure-not-a-number FaultyEntry.measured",
                        "weight-without-mean FaultyEntry.weighted [loose]",
                        "weight-not-a-number FaultyEntry.mean [loose]",
                        "code-not-a-text FaultyEntry.coded",
                        "unknown-parent FaultyEntry.child [loose]",
                        "dimension-not-coded FaultyEntry.uncoded",
                        "fact-of-a-text FaultyEntry.searched",
                        "unknown-derived-source FaultyEntry.firstLoop [unheard]",
                        "derived-cycle FaultyEntry.firstLoop [firstLoop > secondLoop > firstLoop]",
                        "unknown-group FaultyEntry.grouped [nobody]",
                        "named-column FaultyEntry.named [other]",
                        "unsupported-mapping FaultyEntry.converted [Convert]",
                        "duplicate-column FaultyEntry.rowStart [row_start, row_start]",
                        "duplicate-field FaultyEntry.status",
                        "reserved-name FaultyEntry.county")),
                found);
        assertThrows(IllegalStateException.class, result::orThrow);
    }

    @Test
    void refusesAClassThatIsNoRegister() {
        DefinitionResult result = Definitions.read(String.class, "b", L10n.none());
        assertEquals(
                List.of("not-a-register String"),
                result.faults().stream().map(Object::toString).toList());
    }

    @Test
    void explainsEveryFaultInBothLanguages() throws IOException {
        Texts texts = Texts.of(LOADER);
        DefinitionFault fault = new DefinitionFault("unsupported-type", "A.b", List.of("List"));
        assertTrue(fault.describe(texts, Locale.CHINESE).startsWith("unsupported-type: A.b：不支持类型List"));
        assertTrue(fault.describe(texts, Locale.ENGLISH).contains("type List is not supported"));
        assertEquals(keys("messages.properties"), keys("messages_en.properties"));
        for (String code : Definitions.read(FaultyEntry.class, "b", L10n.none()).faults().stream()
                .map(DefinitionFault::code)
                .toList()) {
            assertTrue(keys("messages.properties").contains("definition." + code), code);
        }
    }

    @Test
    void namesColumnsBySnakeCase() {
        assertEquals("shortage_current", ColumnName.of("shortageCurrent"));
        assertEquals("age_le24", ColumnName.of("ageLe24"));
        assertEquals("age2534", ColumnName.of("age2534"));
        assertEquals("labour_demand", ColumnName.of("LabourDemand"));
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new java.io.StringReader(resource(file)));
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String resource(String file) throws IOException {
        try (var in = LOADER.getResourceAsStream(L10n.FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
