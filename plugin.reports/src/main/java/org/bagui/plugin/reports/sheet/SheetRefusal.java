package org.bagui.plugin.reports.sheet;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** A file or a table that cannot be taken as it is; the message says what to do about it. */
public final class SheetRefusal extends RuntimeException {

    public static final String UNREADABLE = "unreadable-workbook";
    public static final String ENCRYPTED = "encrypted-workbook";
    public static final String MACROS = "macro-workbook";
    public static final String EXTERNAL_LINKS = "external-links";
    public static final String TOO_LARGE = "workbook-too-large";
    public static final String DOCTYPE = "doctype-refused";
    public static final String CELL_TOO_LONG = "cell-too-long";
    public static final String TOO_MANY_ROWS = "too-many-rows";
    public static final String TOO_MANY_COLUMNS = "too-many-columns";
    public static final String ENCODING = "unsupported-encoding";
    public static final String HEADER_NOT_FOUND = "header-not-found";
    public static final String TOO_COSTLY = "upload-too-costly";
    public static final String USED_UP = "account-uploads-used-up";

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.bagui.plugin.reports.sheet.refusals";

    private final String code;
    private final String reason;
    private final int wait;
    private final Object[] arguments;

    private SheetRefusal(String code, String reason, int wait, Throwable cause, Object... arguments) {
        super(null, cause);
        this.code = code;
        this.reason = reason;
        this.wait = wait;
        this.arguments = arguments;
    }

    /** Gives a refusal whose message is filled with the arguments in the order of its text. */
    public static SheetRefusal of(String code, Object... arguments) {
        return new SheetRefusal(code, null, 0, null, arguments);
    }

    /** Gives a refusal as {@link #UNREADABLE}, with the reason and what was seen. */
    public static SheetRefusal unreadable(String reason, Throwable cause) {
        return new SheetRefusal(UNREADABLE, reason, 0, cause);
    }

    /** Gives a refusal as {@link #TOO_COSTLY}, with what was spent and how much one upload may. */
    public static SheetRefusal tooCostly(String cost, int allowed) {
        return new SheetRefusal(TOO_COSTLY, cost, 0, null, allowed);
    }

    /** Gives a refusal as {@link #USED_UP}, with what was spent and how much the account may within so many minutes. */
    public static SheetRefusal usedUp(int wait, String cost, long minutes, int allowed) {
        return new SheetRefusal(USED_UP, cost, wait, null, minutes, allowed, wait);
    }

    /** Gives the stable code. */
    public String code() {
        return code;
    }

    /** Gives the seconds after which the same file may be taken; 0 where waiting does not help. */
    public int secondsToWait() {
        return wait;
    }

    /** Gives what is known beside the code: {@code reason} and the arguments {@code 0}, {@code 1}, ... */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        if (reason != null) {
            details.put("reason", reason);
        }
        for (int i = 0; i < arguments.length; i++) {
            details.put(Integer.toString(i), arguments[i]);
        }
        return details;
    }

    /** Gives the message in the language asked for: English for {@code en}, else Chinese. */
    public String message(Locale locale) {
        return text(reason == null ? code : code + "." + reason, locale, arguments);
    }

    /** Gives a text that goes with a refusal, in the language asked for. */
    public static String text(String key, Locale locale, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                SheetRefusal.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    @Override
    public String getMessage() {
        return code + ": " + message(Locale.CHINESE);
    }
}
