package org.bagui.runtime.people.person;

import java.util.Set;

/** Tells the family name of a full name: the first character, or two where they are a compound name in use today. */
final class FamilyName {
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司徒", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "轩辕", "端木", "百里", "东郭",
            "南宫", "呼延", "独孤", "司空", "申屠", "公羊", "澹台", "赫连", "闻人", "钟离", "拓跋", "万俟");

    /** A name of two characters is one and one. */
    private static final int SHORTEST = 3;

    private FamilyName() {}

    static String of(String name) {
        if (name.length() >= SHORTEST && COMPOUND.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
