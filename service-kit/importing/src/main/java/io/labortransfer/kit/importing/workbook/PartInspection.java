package io.labortransfer.kit.importing.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads every part of a workbook once before the reader of sheets does, and refuses what would make that one hold or compute without
 * bound: cells far out, endless texts, lists, names and formulas, texts that are not there.
 */
final class PartInspection {
    private static final XMLInputFactory PARSERS = parsers();
    private static final Set<String> LISTED = Set.of("numFmt", "xf", "sheet", "Relationship", "Override");
    private static final String STYLES = ".styles+xml";
    private static final int MOST_LISTED = 100_000;
    private static final int MOST_NAMES = 500;
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_FORMULA = 8_192;
    private static final long MOST_SHARED_FORMULAS = 300_000_000;
    private static final int MOST_ARRAYS = 200;
    private static final int TEXT_OVERHEAD = 48;

    private final long mostTextBytes;
    private final Set<String> names = new HashSet<>();
    private int listed;
    private long textBytes;
    private int texts;
    private int highestText = -1;
    private boolean styled;

    /** Allows shared texts that weigh so many bytes in memory. */
    PartInspection(long mostTextBytes) {
        this.mostTextBytes = mostTextBytes;
    }

    private static XMLInputFactory parsers() {
        var parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /** Reads one part to its end. */
    void inspect(InputStream part) throws XMLStreamException {
        var xml = PARSERS.createXMLStreamReader(new PlainXml(part));
        var content = new Content();
        var depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    require(++depth <= DEEPEST);
                    learn(xml);
                    content.begin(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    content.end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                    content.text(xml);
                default -> {
                    // declarations and the end
                }
            }
        }
        xml.close();
    }

    /** After all parts: whether every text that a cell points to is there. */
    void requireTexts() {
        require(highestText < texts);
    }

    /** Whether the workbook says how its numbers are shown. */
    boolean isStyled() {
        return styled;
    }

    private void learn(XMLStreamReader xml) {
        names.add(xml.getPrefix() + ":" + xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        require(names.size() <= MOST_NAMES);
        if (LISTED.contains(xml.getLocalName())) {
            require(++listed <= MOST_LISTED);
            var type = xml.getAttributeValue(null, "ContentType");
            styled |= type != null && type.endsWith(STYLES);
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("the workbook is not one that an office program writes");
        }
    }

    /** What stands in one part. */
    private final class Content {
        private final Cells cells = new Cells();
        private final StringBuilder index = new StringBuilder();
        private boolean within;
        private boolean pointing;
        private boolean inValue;
        private boolean inFormula;
        private int length;
        private int formula;
        private int longestShared;
        private long sharedFormulas;
        private int arrays;

        void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> cells.row(xml.getAttributeValue(null, "r"));
                case "c" -> cell(xml);
                case "si" -> {
                    within = true;
                    length = 0;
                }
                case "v" -> inValue = true;
                case "f" -> formula(xml);
                default -> {
                    // nothing that the reader of sheets collects
                }
            }
        }

        private void cell(XMLStreamReader xml) {
            cells.cell(xml.getAttributeValue(null, "r"));
            var type = xml.getAttributeValue(null, "t");
            require(type == null
                    || Set.of("b", "e", "n", "str", "s", "inlineStr").contains(type));
            within = true;
            length = 0;
            pointing = "s".equals(type);
            index.setLength(0);
        }

        private void formula(XMLStreamReader xml) {
            inFormula = true;
            formula = 0;
            if ("array".equals(xml.getAttributeValue(null, "t"))) {
                require(++arrays <= MOST_ARRAYS);
            } else if ("shared".equals(xml.getAttributeValue(null, "t"))) {
                sharedFormulas += longestShared;
                require(sharedFormulas <= MOST_SHARED_FORMULAS);
            }
        }

        void text(XMLStreamReader xml) {
            if (within) {
                length += xml.getTextLength();
                require(length <= LONGEST_TEXT);
            }
            if (inFormula) {
                formula += xml.getTextLength();
                require(formula <= LONGEST_FORMULA);
                longestShared = Math.max(longestShared, formula);
            }
            if (pointing && inValue) {
                index.append(xml.getText());
            }
        }

        void end(String name) {
            switch (name) {
                case "c" -> {
                    within = false;
                    if (pointing && !index.isEmpty()) {
                        highestText = Math.max(highestText, Integer.parseInt(index, 0, index.length(), 10));
                    }
                    pointing = false;
                }
                case "si" -> {
                    within = false;
                    texts++;
                    textBytes += TEXT_OVERHEAD + 2L * length;
                    if (textBytes > mostTextBytes) {
                        throw Unreadable.tooMuch();
                    }
                }
                case "v" -> inValue = false;
                case "f" -> inFormula = false;
                default -> {
                    // as above
                }
            }
        }
    }
}
