package org.bagui.plugin.reports.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings of text tables: two are taken, all others are refused by their name. */
class EncodingTest {
    private static final String CHINESE = "序号,企业名称,统一社会信用代码,岗位名称,当期缺工\r\n"
            + "1,广西柳州市鱼峰区示例机械制造有限责任公司,91450203MA5K0XXXX1,数控车工,12\r\n"
            + "2,柳州市佳和劳务派遣有限公司（第二分公司）,91450203MA5K0XXXX2,焊工、钳工,3\r\n";
    private static final String TRADITIONAL = "序號,企業名稱,統一編號,職務名稱,缺工人數\r\n"
            + "1,臺北縣機械製造股份有限公司,12345678,數控車床技術員,12\r\n"
            + "2,高雄市佳和勞務派遣有限公司,87654321,電焊工與鉗工,3\r\n";
    private static final String JAPANESE =
            "番号,会社の名前,せいぞうのしごと,ひつような人数\r\n" + "1,とうきょうきかいせいぞうかぶしきがいしゃ,せんばんこう,12\r\n2,おおさかのメーカー,ようせつこう,3\r\n";
    private static final String KOREAN = "번호,회사이름,사업자등록번호,직무이름,부족인원\r\n1,서울기계제조주식회사,1234567890,선반공,12\r\n"
            + "2,부산노무파견주식회사그리고더많은글자들이있습니다,9876543210,용접공과기계공그리고운전기사,3\r\n"
            + "3,대구에서일하는사람들이많이필요한회사입니다,5555555555,포장하는사람과나르는사람,4\r\n"
            + "4,인천항구에서물건을나르는회사입니다,6666666666,배에서일하는사람,4\r\n";
    private static final String FRENCH = "Numéro,Société,Métier,Besoin à pourvoir\r\n"
            + "1,Société générale de mécanique,tourneur qualifié,12\r\n2,Intérim général,soudeur confirmé,3\r\n"
            + "3,Hôtel du Château,employé d'étage,4\r\n";

    @TempDir
    Path folder;

    private Path file(byte... bytes) throws IOException {
        return Files.write(folder.resolve("a.csv"), bytes);
    }

    private String refused(byte... bytes) throws IOException {
        Path file = file(bytes);
        SheetRefusal refusal = assertThrows(SheetRefusal.class, () -> CsvEncoding.of(SheetSource.of(file)));
        assertEquals(SheetRefusal.ENCODING, refusal.code());
        assertTrue(refusal.message(Locale.CHINESE)
                .contains(refusal.details().get("0").toString()));
        return refusal.details().get("0").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
    void chineseIsRead(String charset) throws IOException {
        String read = charset.startsWith("GB") ? "GB18030" : charset;
        assertEquals(
                read,
                CsvEncoding.of(SheetSource.of(file(CHINESE.getBytes(Charset.forName(charset)))))
                        .name());
    }

    @ParameterizedTest
    @CsvSource({"Big5,Big5", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE", "UTF-16,UTF-16BE", "UTF-32LE,not"})
    void traditionalChineseIsNamed(String charset, String name) throws IOException {
        byte[] bytes = TRADITIONAL.getBytes(Charset.forName(charset));
        if (name.equals("not")) {
            Path file = file(bytes);
            assertThrows(
                    SheetRefusal.class,
                    () -> FormatSniffer.open(
                            SheetSource.of(file), null, org.bagui.plugin.reports.sheet.SheetLimits.DEFAULT));
        } else {
            assertEquals(name, refused(bytes));
        }
    }

    @Test
    void otherScriptsAreNamed() throws IOException {
        assertEquals("Shift-JIS", refused(JAPANESE.getBytes(Charset.forName("Shift_JIS"))));
        assertEquals("EUC-KR", refused(KOREAN.getBytes(Charset.forName("EUC-KR"))));
        assertTrue(refused(FRENCH.getBytes(Charset.forName("ISO-8859-1"))).contains("Latin-1"));
        assertTrue(refused(FRENCH.getBytes(Charset.forName("windows-1252"))).contains("Latin-1"));
    }

    @Test
    void damagedUtf8IsNotTakenForChineseOfAnotherKind() throws IOException {
        byte[] bytes = CHINESE.getBytes("UTF-8");
        bytes[60] = 'x';
        assertTrue(refused(bytes).startsWith("UTF-8"), refused(bytes));
        assertTrue(refused(Arrays.copyOf(CHINESE.getBytes("UTF-8"), 62)).startsWith("UTF-8"));
    }

    @Test
    void fewCharactersProveNothing() throws IOException {
        byte[] bytes = "a,b\r\n1,镕喆\r\n".getBytes(Charset.forName("GB18030"));
        assertEquals("GB18030", CsvEncoding.of(SheetSource.of(file(bytes))).name());
    }

    @Test
    void rareNamesAmongOthersStayChinese() throws IOException {
        String names = CHINESE + "3,镕喆垚犇骉贸易有限公司,91450203MA5K0XXXX3,保洁员,1\r\n";
        assertEquals(
                "GB18030",
                CsvEncoding.of(SheetSource.of(file(names.getBytes(Charset.forName("GB18030")))))
                        .name());
    }
}
