package org.bagui.core.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListCsvTest {
    private static final CodeList TARGET = new CodeList("trade", "工种", "Trade", List.of());

    private static CodeListUpload read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CodeListUpload read(byte[] bytes) throws IOException {
        return CodeListCsv.read(TARGET, new ByteArrayInputStream(bytes));
    }

    private static CodeListUpload shared(String list, String file) throws IOException {
        try (InputStream in = Files.newInputStream(SharedData.file(file))) {
            return CodeListCsv.read(BuiltInCodeLists.lists().find(list).orElseThrow(), in);
        }
    }

    @Test
    void readsEveryColumn() throws IOException {
        CodeListUpload upload = read("\uFEFFCode,name_zh,name_en,parent_code,aliases,retired,colour\r\n"
                + "6,\"制造, 加工\",Making,,,,red\r\n\r\n"
                + "6-1,焊工/电焊工,\"A \"\"welder\"\"\",6,焊接工|烧焊,是,\r\n");
        assertEquals(List.of(), upload.faults());
        assertEquals(List.of("colour"), upload.ignoredColumns());
        CodeList list = upload.list().orElseThrow();
        assertEquals("工种", list.title(java.util.Locale.CHINA));
        assertEquals("制造, 加工", list.byCode("6").orElseThrow().nameZh());
        CodeListEntry welder = list.byCode("6-1").orElseThrow();
        assertEquals("焊工", welder.nameZh());
        assertEquals("A \"welder\"", welder.nameEn());
        assertEquals("6", welder.parent());
        assertTrue(welder.retired());
        for (String text : List.of("焊工", "电焊工", "焊接工", "烧焊", "焊工/电焊工")) {
            assertEquals(welder, list.resolve(text).orElseThrow(), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'code\n6'; missing-column; 1; name_zh",
                "'code,name_zh,code\n6,a,6'; duplicate-column; 1; code",
                "'code,name_zh'; no-rows; 0; ''",
                "''; missing-column; 1; code",
                "'code,name_zh\n6,a\n,b'; missing-value; 3; code",
                "'code,name_zh\n6,'; missing-value; 2; name_zh",
                "'code,name_zh\n6,/'; missing-value; 2; name_zh",
                "'code,name_zh\n=6,a'; bad-code; 2; code",
                "'code,name_zh\n六,a'; bad-code; 2; code",
                "'code,name_zh\na,a\nA,b'; duplicate-code; 3; code",
                "'code,name_zh\n6,a,b'; too-many-values; 2; ''",
                "'code,name_zh,retired\n6,a,maybe'; bad-flag; 2; retired",
                "'code,name_zh,parent_code\n6,a,5'; unknown-parent; 2; parent_code",
                "'code,name_zh,parent_code\n5,a,6\n6,b,5'; parent-cycle; 2; parent_code",
                "'code,name_zh,list\n6,a,sex'; other-list; 2; list",
                "'code,name_zh\n6,\"a\n7,b'; unclosed-quote; 2; ''",
                "'code,name_zh\n6,\"a\"b'; text-after-quote; 2; ''",
                "'code,name_zh\n6,\"a\u0007b\"'; bad-text; 2; name_zh"
            })
    void namesTheLineOfWhatIsWrong(String text, String code, int line, String column) throws IOException {
        CodeListUpload upload = read(text);
        assertTrue(upload.list().isEmpty());
        TableFault fault = upload.faults().get(0);
        assertEquals(code, fault.code());
        assertEquals(line, fault.line());
        assertEquals(column, fault.column());
        assertFalse(fault.messageZh().isBlank() || fault.messageEn().isBlank());
        assertFalse(fault.messageZh().contains("{") || fault.messageEn().contains("{"), fault.toString());
    }

    @Test
    void keepsItsLimits() throws IOException {
        assertEquals("cell-too-long", first("code,name_zh\n6," + "长".repeat(20_000)));
        assertEquals("too-long", first("code,name_zh\n6," + "长".repeat(201)));
        assertEquals("too-many-cells", first("code,name_zh" + ",x".repeat(200)));
        assertEquals("too-many-aliases", first("code,name_zh,aliases\n6,a," + "b|".repeat(10) + many()));
        assertEquals("not-utf8", code(read("code,name_zh\n6,制造".getBytes(Charset.forName("GB18030")))));
        byte[] large = new byte[9 << 20];
        Arrays.fill(large, (byte) '\n');
        assertEquals("too-large", code(read(large)));
        StringBuilder rows = new StringBuilder("code,name_zh\n");
        for (int i = 0; i < 50_001; i++) {
            rows.append(i).append(",a\n");
        }
        assertEquals("too-many-rows", first(rows.toString()));
        CodeListUpload upload = read("code,name_zh\n" + ",\n ,a\n".repeat(300));
        assertEquals(101, upload.faults().size());
        assertEquals("too-many-faults", upload.faults().get(100).code());
    }

    private static String many() {
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            aliases.append("名").append(i).append('|');
        }
        return aliases.toString();
    }

    private static String first(String text) throws IOException {
        return code(read(text));
    }

    private static String code(CodeListUpload upload) {
        assertTrue(upload.list().isEmpty());
        return upload.faults().get(0).code();
    }

    @Test
    void readsTheOccupationsOf2022() throws IOException {
        CodeListUpload upload = shared("occupation", "occupations_2022.csv");
        assertEquals(List.of(), upload.faults());
        CodeList list = upload.list().orElseThrow();
        assertEquals(2048, list.codes().size());
        assertEquals("1-05-00-01", list.resolve("居民委员会负责人").orElseThrow().code());
        assertEquals("1-06-01-02", list.resolve("区域总监").orElseThrow().code());
        assertTrue(list.resolve("甘油制造工").isEmpty(), "two occupations bear this name");
        assertEquals(2, list.candidates("甘油制造工").size());
    }

    @Test
    void readsTheIndustriesOf2017() throws IOException {
        CodeListUpload upload = shared("industry", "industry_gbt4754_2017.csv");
        assertEquals(List.of(), upload.faults());
        assertEquals(1971, upload.list().orElseThrow().codes().size());
    }

    @Test
    void readsTheAreaCodesOfGuangxi() throws IOException {
        CodeListUpload upload = shared("id_area", "id_area_codes_guangxi.csv");
        assertEquals(List.of(), upload.faults());
        CodeList list = upload.list().orElseThrow();
        assertTrue(list.byCode("450127").isPresent());
        CodeListEntry renamed = list.byCode("450103").orElseThrow();
        assertEquals("青秀区", renamed.nameZh());
        assertEquals(List.of("新城区"), renamed.aliases());
    }
}
