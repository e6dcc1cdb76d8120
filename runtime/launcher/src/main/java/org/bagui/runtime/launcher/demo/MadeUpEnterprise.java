package org.bagui.runtime.launcher.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up enterprise of a county; the same county and number give the same one every time.
 *
 * @param county code of the county, 6 digits
 * @param countyName name of the county
 * @param name full name
 * @param uscc credit code with a right check character (GB 32100)
 * @param industry division of GB/T 4754
 * @param staff staff in the first month
 * @param contact name of the contact
 * @param mobile mobile number
 */
public record MadeUpEnterprise(
        String county,
        String countyName,
        String name,
        String uscc,
        String industry,
        int staff,
        String contact,
        String mobile) {
    private static final List<String> WORDS =
            List.of("桂宏", "远辰", "鑫泰", "正菱", "明阳", "银海", "福达", "瑞丰", "华锐", "金源", "联创", "立新", "德昌", "海力", "博越");
    private static final List<String> TRADES = List.of(
            "13:食品",
            "14:饮料",
            "17:纺织",
            "18:服装",
            "20:木业",
            "26:化工",
            "27:药业",
            "30:建材",
            "31:钢铁",
            "32:有色金属",
            "33:金属制品",
            "34:机械",
            "36:汽车零部件",
            "38:电气",
            "39:电子");
    private static final List<String> PEOPLE = List.of("联系人甲", "联系人乙", "联系人丙", "联系人丁", "联系人戊");
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The enterprise of this number in the county. */
    public static MadeUpEnterprise of(String county, String countyName, int number) {
        SplittableRandom random = new SplittableRandom(Long.parseLong(county) * 1_000 + number);
        String[] trade = TRADES.get(random.nextInt(TRADES.size())).split(":");
        String name = "示例" + countyName + WORDS.get(random.nextInt(WORDS.size()))
                + WORDS.get(random.nextInt(WORDS.size())) + trade[1] + "有限公司" + (number + 1) + "厂";
        StringBuilder code = new StringBuilder("91").append(county).append("MA");
        while (code.length() < 16) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code.append(organisationCheck(code.substring(8)));
        String mobile = "1390" + String.format("%07d", random.nextInt(10_000_000));
        return new MadeUpEnterprise(
                county,
                countyName,
                name,
                code.append(check(code)).toString(),
                trade[0],
                30 + (int) (random.nextDouble() * random.nextDouble() * 1_500),
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                mobile);
    }

    /** Check character of the organisation's own code: remainder 11 of the weighted eight (GB 11714-1997, 4.2). */
    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < eight.length(); i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0123456789X0".charAt(11 - sum % 11);
    }

    /** Check character of the first 17: weights are powers of 3 modulo 31 (GB 32100-2015, annex). */
    private static char check(CharSequence first) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first.length(); i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
