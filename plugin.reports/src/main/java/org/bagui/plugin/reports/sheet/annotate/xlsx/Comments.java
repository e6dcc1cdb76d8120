package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.plugin.reports.sheet.annotate.Annotation.Items;
import org.bagui.plugin.reports.sheet.annotate.Mark;

/**
 * Writes the part of comments: those of other people as they are, ours of an earlier time left out, the new ones at the
 * end. Where someone else's comment stands at a marked cell, ours is added to its text, for a cell has one comment only.
 */
final class Comments implements XmlCopy.Editor {
    /** Further cells are filled only: programs open a sheet with more comments very slowly. */
    static final int MOST = 20_000;

    private static final String AUTHOR = "八桂用工平台 Bagui";
    private static final String TEXT = "<text><t xml:space=\"preserve\">";
    private static final String TEXT_END = "</t></text>";
    private static final Pattern RUN = Pattern.compile("<(?:\\w+:)?t(?:\\s[^<>]*)?(?<!/)>([^<]*)<");
    private static final Pattern ADDRESS = Pattern.compile("\\sref\\s*=\\s*[\"']([A-Za-z]{1,3}[0-9]{1,7})[\"']");
    private static final String EMPTY = "<comments xmlns=\"" + Markup.MAIN + "\"><authors><author/></authors>"
            + "<commentList></commentList></comments>";

    private final Map<String, Mark> ours = new LinkedHashMap<>();
    private final Set<String> theirs = new LinkedHashSet<>();
    private int authors;
    private boolean listed;

    /** Takes the marks that get a comment. */
    Comments(Items<Mark> marks) {
        for (Mark mark = marks.next(); mark != null && ours.size() < MOST; mark = marks.next()) {
            ours.put(mark.address(), mark);
        }
    }

    boolean isEmpty() {
        return ours.isEmpty();
    }

    /** Writes the part. */
    void write(InputStream known, OutputStream out) throws IOException {
        InputStream from = known == null ? new ByteArrayInputStream(EMPTY.getBytes(StandardCharsets.UTF_8)) : known;
        new XmlCopy(from, out, this).run();
    }

    /** Cells that have a comment. */
    Set<String> cells() {
        Set<String> all = new LinkedHashSet<>(theirs);
        all.addAll(ours.keySet());
        return all;
    }

    @Override
    public void tag(SourceTag tag, XmlCopy copy) throws IOException {
        if (tag.opens("author")) {
            authors++;
            copy.keep(tag);
        } else if (tag.opens("comment")) {
            copy.take(tag);
        } else if (tag.closes("authors")) {
            copy.write("<" + tag.prefix() + "author>" + AUTHOR + "</" + tag.prefix() + "author>");
            copy.keep(tag);
        } else if (tag.opens("commentList") && tag.isSelfClosed()) {
            copy.write("<" + tag.prefix() + "commentList>");
            list(tag.prefix(), copy);
            copy.write("</" + tag.prefix() + "commentList>");
        } else {
            if (tag.closes("commentList")) {
                list(tag.prefix(), copy);
            }
            copy.keep(tag);
        }
    }

    private void list(String prefix, XmlCopy copy) throws IOException {
        if (listed) {
            return;
        }
        listed = true;
        for (Mark mark : ours.values()) {
            if (!theirs.contains(mark.address())) {
                String start = "<comment ref=\"" + mark.address() + "\" authorId=\"" + authors + "\">" + TEXT;
                copy.write(prefixed(start, prefix)
                        + Markup.cell(mark.comment())
                        + prefixed(TEXT_END + "</comment>", prefix));
            }
        }
    }

    private static String prefixed(String tags, String prefix) {
        return prefix.isEmpty() ? tags : tags.replaceAll("<(/?)", "<$1" + prefix);
    }

    @Override
    public void element(String comment, XmlCopy copy) throws IOException {
        String text = text(comment);
        int added = text.indexOf(Mark.SENTINEL);
        if (added == 0) {
            return;
        }
        String start = comment.substring(0, comment.indexOf('>') + 1);
        Matcher address = ADDRESS.matcher(start);
        if (!address.find()) {
            return;
        }
        String cell = address.group(1);
        theirs.add(cell);
        Mark mark = ours.get(cell);
        if (added < 0 && mark == null) {
            copy.write(comment);
            return;
        }
        String own = added < 0 ? text : text.substring(0, added).stripTrailing();
        String name = start.substring(1, start.indexOf("comment"));
        String all = mark == null ? own : own + '\n' + Markup.cell(mark.comment());
        copy.write(start + prefixed(TEXT, name) + all + prefixed(TEXT_END + "</comment>", name));
    }

    /** The texts of a comment put together, escaped as they stand. */
    private static String text(String comment) {
        StringBuilder all = new StringBuilder();
        for (Matcher text = RUN.matcher(comment); text.find(); ) {
            all.append(text.group(1));
        }
        return all.toString().stripLeading();
    }
}
