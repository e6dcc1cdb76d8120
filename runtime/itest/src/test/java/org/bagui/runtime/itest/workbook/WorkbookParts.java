package org.bagui.runtime.itest.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bagui.runtime.testkit.fixture.ExcelZip;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The parts of an .xlsx container (ECMA-376), to be looked at and rewritten. */
final class WorkbookParts {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static WorkbookParts of(byte[] file) throws IOException {
        WorkbookParts workbook = new WorkbookParts();
        // By its directory: what was written as a stream tells sizes behind the parts, which a stream of the JDK may
        // not take.
        Path kept = Files.write(Files.createTempFile("bagui-parts", ".xlsx"), file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                workbook.parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        } finally {
            Files.delete(kept);
        }
        return workbook;
    }

    /** Text of the part that tells which program saved the workbook. */
    String application() {
        return read("docProps/app.xml").getDocumentElement().getTextContent();
    }

    /** Names of the parts that hold sheets. */
    List<String> sheets() {
        return parts.keySet().stream()
                .filter(name -> name.matches("xl/worksheets/[^/]+[.]xml"))
                .toList();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Document read(String name) {
        return parsed(new String(parts.get(name), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
    }

    WorkbookParts put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    WorkbookParts put(String name, String xml) {
        return put(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    WorkbookParts put(String name, Document xml) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            bytes.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty("omit-xml-declaration", "yes");
            writer.transform(new DOMSource(xml), new StreamResult(bytes));
            return put(name, bytes.toByteArray());
        } catch (IOException | TransformerException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Adds a part that another one refers to, as one of a type; an empty name is the container. */
    WorkbookParts related(String from, String type, String target) {
        int slash = from.lastIndexOf('/');
        String name = from.substring(0, slash + 1) + "_rels/" + from.substring(slash + 1) + ".rels";
        if (!has(name)) {
            put(name, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
        }
        Document relations = read(name);
        Element root = relations.getDocumentElement();
        for (Element known : children(root)) {
            if (known.getAttribute("Type").equals(type)) {
                return this;
            }
        }
        Element added = relations.createElementNS(root.getNamespaceURI(), "Relationship");
        added.setAttribute("Id", "rId" + (900 + children(root).size()));
        added.setAttribute("Type", type);
        added.setAttribute("Target", target);
        root.appendChild(added);
        return put(name, relations);
    }

    /** Id of the relation of a part to another one of a type. */
    String relation(String from, String type) {
        int slash = from.lastIndexOf('/');
        String name = from.substring(0, slash + 1) + "_rels/" + from.substring(slash + 1) + ".rels";
        return children(read(name).getDocumentElement()).stream()
                .filter(one -> one.getAttribute("Type").equals(type))
                .findFirst()
                .orElseThrow()
                .getAttribute("Id");
    }

    /** Says of which type a part is, or all that end so. */
    WorkbookParts typed(String element, String attribute, String value, String type) {
        Document types = read(TYPES);
        Element root = types.getDocumentElement();
        for (Element known : children(root)) {
            if (known.getAttribute(attribute).equalsIgnoreCase(value)) {
                return this;
            }
        }
        Element added = types.createElementNS(root.getNamespaceURI(), element);
        added.setAttribute(attribute, value);
        added.setAttribute("ContentType", type);
        root.insertBefore(added, element.equals("Default") ? root.getFirstChild() : null);
        return put(TYPES, types);
    }

    /** Puts elements of XML text before the first child of one of these names, at the end where there is none. */
    static void insert(Element parent, String xml, String... before) {
        Document scope = parsed("<all xmlns=\"" + MAIN + "\">" + xml + "</all>");
        Node place = null;
        for (Element child : children(parent)) {
            if (place == null && List.of(before).contains(child.getLocalName())) {
                place = child;
            }
        }
        for (Element one : children(scope.getDocumentElement())) {
            parent.insertBefore(parent.getOwnerDocument().importNode(one, true), place);
        }
    }

    /** Adds an extension to those of a root, which stand at its end. */
    static void extend(Element root, String xml) {
        List<Element> lists = children(root).stream()
                .filter(one -> one.getLocalName().equals("extLst"))
                .toList();
        if (lists.isEmpty()) {
            insert(root, "<extLst>" + xml + "</extLst>");
        } else {
            insert(lists.get(0), xml);
        }
    }

    /** Elements of a name of spreadsheets. */
    static List<Element> all(Document part, String name) {
        NodeList found = part.getElementsByTagNameNS(MAIN, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(xml, e);
        }
    }

    /** The container as Excel and WPS pack it, with room for each part to grow. */
    byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return ExcelZip.of(bytes.toByteArray());
    }
}
