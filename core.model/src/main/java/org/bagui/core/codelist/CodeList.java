package org.bagui.core.codelist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** One code list, unchangeable: its codes in order, and the texts that stand for them. Safe for many threads. */
public final class CodeList {
    private final String name;
    private final String titleZh;
    private final String titleEn;
    private final List<CodeListEntry> codes;
    private final Map<String, CodeListEntry> byCode = new HashMap<>();
    private final Map<String, CodeListEntry> byFoldedCode = new HashMap<>();
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    /** Most days that a list is kept for: a list may have as many as codes. */
    private static final int DAYS = 8;

    /** By the day on which they begin to hold; some of the days on which a code begins or ends. */
    private final Map<LocalDate, CodeList> byTurn = new ConcurrentHashMap<>();

    /** The list with the marks that it was given, where this is how it holds on some day; else null. */
    private final CodeList given;

    private volatile TextIndex texts;

    /**
     * A list of these codes in this order; without codes it is a list that is known but not loaded.
     *
     * @throws IllegalArgumentException if a code belongs to another list or stands twice (letter case set aside)
     */
    public CodeList(String name, String titleZh, String titleEn, List<CodeListEntry> codes) {
        this(name, titleZh, titleEn, codes, null);
    }

    private CodeList(String name, String titleZh, String titleEn, List<CodeListEntry> codes, CodeList given) {
        this.given = given;
        this.name = Objects.requireNonNull(name, "name");
        this.titleZh = Objects.requireNonNull(titleZh, "titleZh");
        this.titleEn = Objects.requireNonNull(titleEn, "titleEn");
        this.codes = List.copyOf(codes);
        for (CodeListEntry code : this.codes) {
            if (!code.list().equals(name)) {
                throw new IllegalArgumentException(
                        "code " + code.code() + " is of list " + code.list() + ", not " + name);
            }
            byCode.put(code.code(), code);
            if (code.validFrom() != null) {
                turns.add(code.validFrom());
            }
            if (code.validUntil() != null) {
                turns.add(code.validUntil().plusDays(1));
            }
            if (byFoldedCode.put(TextFold.fold(code.code()), code) != null) {
                throw new IllegalArgumentException("code " + code.code() + " stands twice in list " + name);
            }
        }
    }

    /** Name of the list, snake_case. */
    public String name() {
        return name;
    }

    /** Title in the language asked for, Chinese by default. */
    public String title(Locale locale) {
        return "en".equals(locale.getLanguage()) && !titleEn.isEmpty() ? titleEn : titleZh;
    }

    /** The codes, in the order of the list. */
    public List<CodeListEntry> codes() {
        return codes;
    }

    /** A list of the same name and titles with other codes. */
    public CodeList withCodes(List<CodeListEntry> others) {
        return new CodeList(name, titleZh, titleEn, others);
    }

    /** The list as it holds on a day: codes that may not be written of it are marked retired, the others are not. */
    public CodeList on(LocalDate day) {
        if (given != null) {
            return given.on(day);
        }
        if (turns.isEmpty()) {
            return this;
        }
        LocalDate turn = turns.floor(day);
        LocalDate begin = turn == null ? LocalDate.MIN : turn;
        CodeList made = byTurn.get(begin);
        if (made == null) {
            if (byTurn.size() >= DAYS) {
                byTurn.clear();
            }
            made = since(begin);
            byTurn.put(begin, made);
        }
        return made;
    }

    private CodeList since(LocalDate day) {
        List<CodeListEntry> marked = codes.stream()
                .map(code -> code.with(!code.isValidOn(day), code.validFrom(), code.validUntil()))
                .toList();
        return new CodeList(name, titleZh, titleEn, marked, this);
    }

    /** The code that is written exactly so. */
    public Optional<CodeListEntry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The one code that a text stands for: by code, official name, alias, code followed by its name, in this order,
     * each folded by {@link TextFold}. Where codes share a name, a retired one gives way, and of a chain of parents the
     * lowest is meant (a group with one class); other clashes resolve to nothing.
     */
    public Optional<CodeListEntry> resolve(String text) {
        return texts().resolve(text);
    }

    /** All codes that bear the text as name or alias, for asking back where {@link #resolve} finds no single one. */
    public List<CodeListEntry> candidates(String text) {
        return texts().candidates(text);
    }

    /** Made when first asked for, most lists never are; two threads may both make it, with the same result. */
    private TextIndex texts() {
        TextIndex index = texts;
        if (index == null) {
            index = new TextIndex(codes, byCode, byFoldedCode);
            texts = index;
        }
        return index;
    }

    /**
     * The codes right under a parent that hold a text in code, name or alias, in order.
     *
     * @param parent code of the parent, or null for every level
     * @param text part of a code, name or alias, or null for all
     */
    public List<CodeListEntry> matching(String parent, String text) {
        String key = TextFold.fold(text);
        return codes.stream()
                .filter(code -> parent == null || code.parent().equals(parent))
                .filter(code -> key.isEmpty() || holds(code, key))
                .toList();
    }

    private static boolean holds(CodeListEntry code, String key) {
        return TextFold.fold(code.code()).contains(key)
                || TextFold.fold(code.nameZh()).contains(key)
                || TextFold.fold(code.nameEn()).contains(key)
                || code.aliases().stream()
                        .anyMatch(alias -> TextFold.fold(alias).contains(key));
    }
}
