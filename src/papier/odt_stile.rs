//! How an odt looks: the same as the docx, in the words of OpenDocument. Fixed text, nothing of a paper.

/// Namespaces of every part.
pub const RAEUME: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

pub const MANIFEST: &str = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>\
<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\
<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";

pub const SCHRIFTEN: &str = "<office:font-face-decls><style:font-face style:name=\"Calibri\" svg:font-family=\"Calibri, Carlito, 'Liberation Sans'\" \
style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>";

/// Styles of paragraphs and lists.
pub const STILE: &str = concat!(
    "<office:styles><style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"0.21cm\" fo:line-height=\"110%\" ",
    "fo:orphans=\"2\" fo:widows=\"2\" style:tab-stop-distance=\"1.25cm\"/><style:text-properties style:font-name=\"Calibri\" fo:font-size=\"11pt\" ",
    "fo:language=\"de\" fo:country=\"DE\"/></style:default-style>",
    "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>",
    "<style:style style:name=\"Title\" style:display-name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"chapter\">",
    "<style:paragraph-properties fo:margin-bottom=\"0.07cm\" fo:keep-with-next=\"always\"/>",
    "<style:text-properties fo:font-size=\"22pt\" fo:font-weight=\"bold\" fo:color=\"#1f3f5f\"/></style:style>",
    "<style:style style:name=\"Subtitle\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"chapter\">",
    "<style:paragraph-properties fo:margin-bottom=\"0.42cm\" fo:padding-bottom=\"0.1cm\" fo:border-bottom=\"1pt solid #1f3f5f\" fo:keep-with-next=\"always\"/>",
    "<style:text-properties fo:font-size=\"14pt\" fo:color=\"#404040\"/></style:style>",
    "<style:style style:name=\"Heading\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"text\">",
    "<style:paragraph-properties fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\" fo:color=\"#1f3f5f\"/></style:style>",
    "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" style:parent-style-name=\"Heading\" style:default-outline-level=\"1\" style:class=\"text\">",
    "<style:paragraph-properties fo:margin-top=\"0.56cm\" fo:margin-bottom=\"0.18cm\"/><style:text-properties fo:font-size=\"14pt\"/></style:style>",
    "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" style:parent-style-name=\"Heading\" style:default-outline-level=\"2\" style:class=\"text\">",
    "<style:paragraph-properties fo:margin-top=\"0.42cm\" fo:margin-bottom=\"0.14cm\"/><style:text-properties fo:font-size=\"12pt\"/></style:style>",
    "<style:style style:name=\"Heading_20_3\" style:display-name=\"Heading 3\" style:family=\"paragraph\" style:parent-style-name=\"Heading\" style:default-outline-level=\"3\" style:class=\"text\">",
    "<style:paragraph-properties fo:margin-top=\"0.28cm\" fo:margin-bottom=\"0.1cm\"/><style:text-properties fo:font-size=\"11pt\" fo:color=\"#000000\"/></style:style>",
    "<style:style style:name=\"Listenabsatz\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-bottom=\"0.07cm\"/></style:style>",
    "<style:style style:name=\"Klein\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:text-properties fo:font-size=\"9pt\" fo:color=\"#595959\"/></style:style>",
    "<style:style style:name=\"Hinweis\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">",
    "<style:paragraph-properties fo:margin-left=\"0.3cm\" fo:padding-left=\"0.25cm\" fo:border-left=\"3pt solid #b85c00\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>",
    "<style:style style:name=\"Zelle\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:margin-top=\"0.05cm\" fo:margin-bottom=\"0.05cm\" fo:line-height=\"100%\"/></style:style>",
    "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Klein\" style:class=\"extra\"><style:paragraph-properties fo:margin-bottom=\"0cm\">",
    "<style:tab-stops><style:tab-stop style:position=\"16.5cm\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties></style:style>",
    "<text:list-style style:name=\"Punkte\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">",
    "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" ",
    "text:list-tab-stop-position=\"0.75cm\" fo:text-indent=\"-0.6cm\" fo:margin-left=\"0.75cm\"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>",
    "<text:list-style style:name=\"Nummern\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\">",
    "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" ",
    "text:list-tab-stop-position=\"0.75cm\" fo:text-indent=\"-0.6cm\" fo:margin-left=\"0.75cm\"/></style:list-level-properties></text:list-level-style-number></text:list-style>",
    "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" ",
    "style:print-orientation=\"portrait\" fo:margin-top=\"2cm\" fo:margin-bottom=\"1cm\" fo:margin-left=\"2.5cm\" fo:margin-right=\"2cm\"/>",
    "<style:footer-style><style:header-footer-properties fo:min-height=\"1cm\" fo:margin-top=\"0.5cm\"/></style:footer-style></style:page-layout></office:automatic-styles>",
);

/// Styles that only the text itself uses.
pub const IM_TEXT: &str = concat!(
    "<style:style style:name=\"F\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>",
    "<style:style style:name=\"K\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>",
    "<style:style style:name=\"FK\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" fo:font-style=\"italic\"/></style:style>",
    "<style:style style:name=\"Umbruch\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>",
    "<style:style style:name=\"Ohne\" style:family=\"table-cell\"><style:table-cell-properties fo:padding-left=\"0.12cm\" fo:padding-right=\"0.12cm\" fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\" fo:border=\"none\"/></style:style>",
    "<style:style style:name=\"Rand\" style:family=\"table-cell\"><style:table-cell-properties fo:padding-left=\"0.12cm\" fo:padding-right=\"0.12cm\" fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\" fo:border=\"0.5pt solid #a6a6a6\"/></style:style>",
    "<style:style style:name=\"Kopf\" style:family=\"table-cell\"><style:table-cell-properties fo:padding-left=\"0.12cm\" fo:padding-right=\"0.12cm\" fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\" fo:border=\"0.5pt solid #a6a6a6\" fo:background-color=\"#e7ecf1\"/></style:style>",
);
