package org.bagui.core.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prepared maps from folded texts to the codes of one list. */
final class TextIndex {
    /** Longer texts name no code; it keeps hostile cells from costing time. */
    private static final int MAX_TEXT = 400;

    private static final int MAX_DEPTH = 20;

    private final Map<String, CodeListEntry> byExactCode;
    private final Map<String, CodeListEntry> byCode;
    private final Map<String, List<CodeListEntry>> byName = new HashMap<>();
    private final Map<String, List<CodeListEntry>> byAlias = new HashMap<>();
    private final Map<String, CodeListEntry> byPrefix = new HashMap<>();

    TextIndex(
            List<CodeListEntry> codes,
            Map<String, CodeListEntry> byExactCode,
            Map<String, CodeListEntry> byFoldedCode) {
        this.byExactCode = byExactCode;
        this.byCode = byFoldedCode;
        for (CodeListEntry code : codes) {
            add(byName, code.nameZh(), code);
            if (!code.nameEn().isEmpty()) {
                add(byAlias, code.nameEn(), code);
            }
            for (String alias : code.aliases()) {
                if (alias.endsWith("*") && alias.length() > 2) {
                    byPrefix.putIfAbsent(TextFold.fold(alias.substring(0, alias.length() - 1)), code);
                } else {
                    add(byAlias, alias, code);
                }
            }
        }
    }

    /** Most texts stand for one code, so a list of one is what most keys hold. */
    private static void add(Map<String, List<CodeListEntry>> map, String text, CodeListEntry code) {
        String key = TextFold.fold(text);
        List<CodeListEntry> before = map.get(key);
        if (before == null) {
            map.put(key, List.of(code));
        } else if (before.get(before.size() - 1) != code) {
            List<CodeListEntry> all = new ArrayList<>(before);
            all.add(code);
            map.put(key, all);
        }
    }

    Optional<CodeListEntry> resolve(String text) {
        if (text == null || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        String key = TextFold.fold(text);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        CodeListEntry code = byCode.get(key);
        if (code != null) {
            return Optional.of(code);
        }
        List<CodeListEntry> found = byName.getOrDefault(key, byAlias.get(key));
        return found == null ? codeWithName(key).or(() -> byLongestPrefix(key)) : settle(found);
    }

    List<CodeListEntry> candidates(String text) {
        if (text == null || text.length() > MAX_TEXT) {
            return List.of();
        }
        String key = TextFold.fold(text);
        Set<CodeListEntry> all = new LinkedHashSet<>(byName.getOrDefault(key, List.of()));
        all.addAll(byAlias.getOrDefault(key, List.of()));
        return List.copyOf(all);
    }

    private Optional<CodeListEntry> settle(List<CodeListEntry> found) {
        List<CodeListEntry> live =
                found.stream().filter(code -> !code.retired()).toList();
        List<CodeListEntry> rest = live.isEmpty() ? found : live;
        return rest.stream()
                .filter(code -> rest.stream().allMatch(other -> other == code || isAncestor(other, code)))
                .findFirst();
    }

    private boolean isAncestor(CodeListEntry upper, CodeListEntry lower) {
        CodeListEntry step = byExactCode.get(lower.parent());
        for (int depth = 0; step != null && depth < MAX_DEPTH; depth++) {
            if (step == upper) {
                return true;
            }
            step = byExactCode.get(step.parent());
        }
        return false;
    }

    /** Labels of drop-downs, such as 36 汽车制造业 or 36:汽车制造业. */
    private Optional<CodeListEntry> codeWithName(String key) {
        int end = 0;
        while (end < key.length() && isCodeCharacter(key.charAt(end))) {
            end++;
        }
        while (end > 0 && !Character.isLetterOrDigit(key.charAt(end - 1))) {
            end--;
        }
        CodeListEntry code = byCode.get(key.substring(0, end));
        if (code == null) {
            return Optional.empty();
        }
        int from = end;
        while (from < key.length() && "-.:,_|/".indexOf(key.charAt(from)) >= 0) {
            from++;
        }
        String name = key.substring(from);
        boolean same = byName.getOrDefault(name, List.of()).contains(code)
                || byAlias.getOrDefault(name, List.of()).contains(code);
        return same ? Optional.of(code) : Optional.empty();
    }

    private static boolean isCodeCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    private Optional<CodeListEntry> byLongestPrefix(String key) {
        if (byPrefix.isEmpty()) {
            return Optional.empty();
        }
        for (int length = key.length(); length > 0; length--) {
            CodeListEntry code = byPrefix.get(key.substring(0, length));
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
