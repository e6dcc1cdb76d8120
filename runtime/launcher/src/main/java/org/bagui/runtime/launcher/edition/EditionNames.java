package org.bagui.runtime.launcher.edition;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.LauncherException;

/** Names of editions and modules, as people type them. */
final class EditionNames {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    private EditionNames() {}

    /** Refuses a name that cannot be that of a new edition. */
    static void require(String name, Collection<String> taken) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST || name.equals("base")) {
            throw new LauncherException("版本名 \"" + name + "\" 不可用，请用小写字母、数字和连字符"
                    + " Not a name for an edition: use small letters, digits and hyphens");
        }
        if (taken.contains(name)) {
            throw new LauncherException(
                    "已有名为 \"" + name + "\" 的版本，请换一个名字 There is such an edition: choose another name");
        }
    }

    /** Finds the module of that full or short name among those that an edition asks for. */
    static String module(String word, String edition, List<String> modules) {
        return modules.stream()
                .filter(name -> name.equals(word) || name.equals("org.bagui." + word))
                .findFirst()
                .orElseThrow(() -> new LauncherException(edition + " 没有可移除的 " + word
                        + "，可移除的有 has no such module to remove," + " there are: " + String.join(", ", modules)));
    }
}
