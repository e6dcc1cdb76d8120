package org.bagui.core.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.codelist.internal.ResourceTable;
import org.bagui.core.codelist.internal.TableRow;

/**
 * The code lists that the product knows out of the box: national standards, the eight skill levels of 2022, post
 * categories and the enumerations of the forms, with the words that sheets use for them.
 *
 * <p>{@code industry} holds sections and divisions (GB/T 4754-2017) only; {@code occupation} and {@code id_area} are
 * known but have no codes until they are loaded.
 */
public final class BuiltInCodeLists {
    private BuiltInCodeLists() {}

    /** All of them, read once. */
    public static LoadedCodeLists lists() {
        return Holder.LISTS;
    }

    private static LoadedCodeLists read() {
        Map<String, List<CodeListEntry>> codes = new HashMap<>();
        for (String resource : List.of("standard-codes.csv", "form-codes.csv")) {
            ResourceTable.read(BuiltInCodeLists.class, resource, row -> add(codes, row.get("list"), row));
        }
        ResourceTable.read(BuiltInCodeLists.class, "industry-codes.csv", row -> add(codes, "industry", row));
        List<CodeList> lists = new ArrayList<>();
        ResourceTable.read(BuiltInCodeLists.class, "lists.csv", row -> {
            String name = row.get("list");
            lists.add(
                    new CodeList(name, row.get("title_zh"), row.get("title_en"), codes.getOrDefault(name, List.of())));
        });
        return new LoadedCodeLists(lists);
    }

    private static void add(Map<String, List<CodeListEntry>> codes, String list, TableRow row) {
        String aliases = row.get("aliases");
        codes.computeIfAbsent(list, key -> new ArrayList<>())
                .add(new CodeListEntry(
                        list,
                        row.get("code"),
                        row.get("name_zh"),
                        row.get("name_en"),
                        aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|")),
                        row.get("parent_code"),
                        false));
    }

    private static final class Holder {
        private static final LoadedCodeLists LISTS = read();
    }
}
