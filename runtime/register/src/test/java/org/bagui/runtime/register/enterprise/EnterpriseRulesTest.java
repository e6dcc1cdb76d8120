package org.bagui.runtime.register.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.junit.jupiter.api.Test;

class EnterpriseRulesTest {
    private final RegisterDefinition register = EnterpriseDefinitionTest.enterprise();
    private final EnterpriseRules rules = new EnterpriseRules();
    private final List<String> found = new ArrayList<>();

    @Test
    void derivesSectorAndManufacturing() {
        Enterprise cars = passed(null, enterprise("3670", null, null, null));
        assertEquals("2", value(cars, "tertiarySector"));
        assertEquals(true, value(cars, "isManufacturing"));
        Enterprise repair = passed(null, enterprise("4310", null, null, null));
        assertEquals("3", value(repair, "tertiarySector"), "repair counts as service");
        assertEquals(true, value(repair, "isManufacturing"), "and still stands in section C");
    }

    @Test
    void computesTheSizeWhereRevenueAndAssetsAreEnough() {
        assertEquals("MEDIUM", value(passed(null, enterprise("4710", null, "6000", "5000")), "sizeClass"));
        assertNull(value(passed(null, enterprise("3670", null, "6000", "5000")), "sizeClass"), "no head count");
        assertEquals(List.of(), found);
    }

    @Test
    void keepsATypedSizeAndSaysThatItDiffers() {
        assertEquals("LARGE", value(passed(null, enterprise("4710", "LARGE", "6000", "5000")), "sizeClass"));
        assertEquals(List.of("warning sizeClass size-class-differs [中型, Medium]"), found);
    }

    @Test
    void aComputedSizeFollowsItsFiguresAndATypedOneStays() {
        Enterprise computed = enterprise("4710", "MEDIUM", "6000", "5000");
        assertEquals("LARGE", value(passed(computed, enterprise("4710", "MEDIUM", "90000", "90000")), "sizeClass"));
        Enterprise typed = enterprise("4710", "SMALL", "6000", "5000");
        assertEquals("SMALL", value(passed(typed, enterprise("4710", "SMALL", "90000", "90000")), "sizeClass"));
        assertEquals(List.of("warning sizeClass size-class-differs [大型, Large]"), found);
    }

    @Test
    void readsCreditCodesAndPhones() {
        CreditCodeType code = new CreditCodeType();
        assertEquals("91450200MAT000018B", code.read(" ９1450200mat000018b ").value());
        assertNull(code.read("91450200MAT000018B").fault());
        assertEquals("uscc-check", code.read("91450200MAT000018C").fault(), "wrong check character");
        assertEquals("uscc-check", code.read("91450200MAT000018").fault(), "17 characters");
        assertEquals(Severity.ERROR, code.read("91450200MIT000018B").severity(), "no letter I");
        PhoneType phone = new PhoneType();
        assertEquals("13800138000", phone.read("138 0013 8000").value());
        assertEquals("mobile", phone.read("1380013").fault());
        assertEquals("1380013", phone.read("1380013").value(), "a wrong number is kept");
        assertEquals(40, phone.read("9".repeat(100)).value().length());
    }

    private Object value(Enterprise enterprise, String field) {
        return register.require(field).access().get(enterprise);
    }

    private Enterprise enterprise(String industry, String size, String revenue, String assets) {
        Enterprise enterprise = (Enterprise) register.newEntry();
        register.require("industryCode").access().set(enterprise, industry);
        register.require("sizeClass").access().set(enterprise, size);
        register.require("revenueLastYear").access().set(enterprise, revenue == null ? null : new BigDecimal(revenue));
        register.require("assetsTotal").access().set(enterprise, assets == null ? null : new BigDecimal(assets));
        return enterprise;
    }

    private Enterprise passed(Enterprise before, Enterprise entry) {
        Batch<Enterprise> batch = new OneRow(before, entry);
        Faults faults = new Found();
        rules.derive(batch, faults);
        rules.check(batch, faults);
        return entry;
    }

    private final class Found implements Faults {
        @Override
        public void error(Row<?> row, String field, String code, Object... args) {
            found.add("error " + field + " " + code + " " + List.of(args));
        }

        @Override
        public void warning(Row<?> row, String field, String code, Object... args) {
            found.add("warning " + field + " " + code + " " + List.of(args));
        }

        @Override
        public void note(String field, String code, Object... args) {
            found.add("note " + field + " " + code + " " + List.of(args));
        }
    }

    /** A batch of one row. */
    private final class OneRow implements Batch<Enterprise>, Row<Enterprise> {
        private final Enterprise before;
        private final Enterprise entry;

        OneRow(Enterprise before, Enterprise entry) {
            this.before = before;
            this.entry = entry;
        }

        @Override
        public RegisterDefinition register() {
            return register;
        }

        @Override
        public List<Row<Enterprise>> rows() {
            return List.of(this);
        }

        @Override
        public boolean supplied(String field) {
            return true;
        }

        @Override
        public Actor actor() {
            throw new UnsupportedOperationException("the rules of enterprises do not ask who");
        }

        @Override
        public PlaceCode place() {
            return PlaceCode.of("450203");
        }

        @Override
        public String origin() {
            return "rest";
        }

        @Override
        public boolean given(String field) {
            return true;
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2022, 4, 1);
        }

        @Override
        public List<EntryView> find(
                String name, String field, Collection<?> values, YearMonth period, List<String> fields) {
            throw new IllegalStateException("the rules of enterprises look at no other rows");
        }

        @Override
        public List<Fault> write(String name, List<Map<String, Object>> rows) {
            throw new IllegalStateException("the rules of enterprises write no other rows");
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public Enterprise entry() {
            return entry;
        }

        @Override
        public Enterprise before() {
            return before;
        }

        @Override
        public boolean changed(String field) {
            return before == null || !Objects.equals(value(before, field), value(entry, field));
        }
    }
}
