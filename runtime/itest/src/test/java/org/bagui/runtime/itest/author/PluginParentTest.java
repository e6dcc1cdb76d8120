package org.bagui.runtime.itest.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The POM that plugins inherit is published as it stands; its versions are those that the platform was tested with. */
class PluginParentTest {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));

    @Test
    void itsVersionsAreThePlatforms() throws Exception {
        Element root = pom("pom.xml");
        Map<String, String> platform = versions(root, "dependency");
        platform.putAll(versions(root, "plugin"));
        Element parent = pom("cnf/plugin-parent/pom.xml");
        Map<String, String> published = versions(parent, "dependency");
        published.putAll(versions(parent, "plugin"));
        String own = text(root, "version");
        assertEquals(own, text(parent, "version"));
        assertEquals(own, property(parent, "bagui.version"));
        assertTrue(published.size() > 10, published::toString);
        platform.put("build.javadoc", "${bagui.version}");
        platform.put("core.model", "${bagui.version}");
        platform.put("core.testkit", "${bagui.version}");
        platform.put("runtime.testkit", "${bagui.version}");
        platform.put("junit-jupiter", property(root, "junit.version"));
        published.forEach(
                (artifact, version) -> assertEquals(resolved(root, platform.get(artifact)), version, artifact));
    }

    private static Element pom(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(file).toFile())
                .getDocumentElement();
    }

    /** Versions of all elements of that name that state one, by artifact. */
    private static Map<String, String> versions(Element pom, String name) {
        Map<String, String> versions = new TreeMap<>();
        NodeList found = pom.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            String version = text(element, "version");
            if (version != null) {
                versions.put(text(element, "artifactId"), version);
            }
        }
        return versions;
    }

    private static String text(Element element, String child) {
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i).getNodeName().equals(child)) {
                return element.getChildNodes().item(i).getTextContent().strip();
            }
        }
        return null;
    }

    private static String property(Element pom, String name) {
        return pom.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static String resolved(Element pom, String version) {
        boolean named = version != null && version.startsWith("${") && !version.startsWith("${bagui");
        return named ? property(pom, version.substring(2, version.length() - 1)) : version;
    }
}
