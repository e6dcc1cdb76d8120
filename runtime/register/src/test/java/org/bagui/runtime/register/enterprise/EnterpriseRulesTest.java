package org.bagui.runtime.register.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.testkit.FakeBatch;
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
        FakeBatch<Enterprise> batch = new FakeBatch<>(Enterprise.class).of(register);
        batch.change(
                before,
                entry,
                register.fields().stream().map(FieldDefinition::name).toArray(String[]::new));
        batch.run(rules);
        batch.faults()
                .all()
                .forEach(fault -> found.add(fault.severity().name().toLowerCase(Locale.ROOT) + " " + fault.field() + " "
                        + fault.code() + " " + fault.args()));
        return entry;
    }
}
