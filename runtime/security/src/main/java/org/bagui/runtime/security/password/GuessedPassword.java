package org.bagui.runtime.security.password;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells passwords that are guessed first: common ones, words, names, dates, rows of keys, also in their usual disguises and put
 * together. The lists and the count of guesses are zxcvbn's; they are read at each question, so that they hold no memory.
 */
final class GuessedPassword {
    /** Words of this field and place, which the lists lack. */
    private static final List<String> LOCAL = List.of(
            "bagui",
            "guangxi",
            "nanning",
            "liuzhou",
            "guilin",
            "wuzhou",
            "beihai",
            "fangchenggang",
            "qinzhou",
            "guigang",
            "yulin",
            "baise",
            "hezhou",
            "hechi",
            "laibin",
            "chongzuo",
            "zhongguo",
            "gongye",
            "yonggong",
            "jiuye",
            "renshe",
            "zhaopin",
            "laodong",
            "huawei",
            "woaini",
            "nihao",
            "mima");

    /** Guesses below which a password is refused, whatever it is made of; as a power of ten. */
    private static final double FEW = 6;

    /** Guesses below which one is refused that is made of known parts alone. */
    private static final double SOME = 10;

    /** Letters outside known parts that make a password its owner's own. */
    private static final int OWN_LETTERS = 4;

    /** What is longer is judged by its beginning: the count of guesses takes longer than its use is worth. */
    private static final int LOOKED_AT = 64;

    private GuessedPassword() {}

    static boolean is(String username, String password) {
        List<String> known = new ArrayList<>(LOCAL);
        if (username != null) {
            known.add(username);
        }
        String begin = password.substring(0, Math.min(password.length(), LOOKED_AT));
        Strength strength = new Zxcvbn().measure(begin, known);
        double guesses = strength.getGuessesLog10();
        return guesses < FEW || guesses < SOME && ownLetters(strength) < OWN_LETTERS;
    }

    private static long ownLetters(Strength strength) {
        long letters = 0;
        for (Match part : strength.getSequence()) {
            if (part.pattern == Pattern.Bruteforce) {
                letters += part.token.chars().filter(Character::isLetter).count();
            }
        }
        return letters;
    }
}
