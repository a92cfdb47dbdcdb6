//! The kinds of institutions, and the words that make up their names. Bare kinds are allowed; a kind with a name is not.

/// Kinds, folded to lower case; the last part of a compound counts too („Waldorfkindergarten“).
pub(super) const ARTEN: &str = "kita|kindertagesstätte|kindertagesstaette|kindergarten|kiga|krippe|kinderkrippe|hort|tagespflege|kindertagespflege|kinderhaus|\
grundschule|oberschule|gesamtschule|förderschule|foerderschule|realschule|hauptschule|sekundarschule|berufsschule|musikschule|fahrschule|waldorfschule|montessorischule|schule|gymnasium|osz|oberstufenzentrum|\
wg|wohngruppe|tagesgruppe|kinderheim|jugendheim|heim|wohnheim|übergangswohnheim|uebergangswohnheim|kinderdorf|clearingstelle|erziehungsstelle|mutter-kind-haus|frauenhaus|\
verein|reitverein|fahrverein|sportverein|schützenverein|karnevalsclub|kc|sv|fc|tsv|fsv|sc|bc|rsv|tus|vfl|vfb|sg|esv|bsv|psv|ksv|hsv|ffw|feuerwehr|jugendfeuerwehr|\
klinik|klinikum|krankenhaus|kh|kinderklinik|tagesklinik|reha|praxis|apotheke|sanatorium|pflegeheim|seniorenstift|seniorenheim|altenheim|\
kirchengemeinde|gemeinde|pfarrei|moschee|jugendclub|jugendklub|jugendtreff|jugendhaus|jugendzentrum|familienzentrum|begegnungsstätte|mehrgenerationenhaus|bürgerhaus|kinderclub|\
pension|hotel|motel|hostel|gasthof|gasthofs|gasthaus|gaststätte|restaurant|imbiss|café|reiterhof|reithof|spargelhof|ponyhof|bauernhof|gestüt|\
firma|fa\\.|bäckerei|fleischerei|metzgerei|tischlerei|gerüstbau|dachdecker|dachdeckerei|autohaus|kfz-werkstatt|elektro|malerbetrieb|gärtnerei|friseur|friseursalon|nagelstudio|kanzlei|hausverwaltung|spedition|supermarkt|\
flüchtlingsheim|notunterkunft|asylheim|haus|villa";

/// What stands after a kind without being its name.
pub(super) const KEIN_NAME: &str = " dres frau herr fr hr familie fam dr prof km kv ks kind kinder mutter vater mu va oma opa eltern leitung leiter leiterin lehrer lehrerin \
platz plätze uhr seit ab bis und oder mit ohne für bei von vom aus nach in im am an der die das den dem des ein eine ist sind war hat haben wird werden kann nicht auch \
sgb asd hze hpg spfh tel az nr mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember \
hort schule kita jugendamt jobcenter polizei therapie ferien unterricht klasse gruppe termin problem hilfe beratung team erzieher erzieherin fachkraft ort thema status fachkräfte \
ii iii iv v vi vii viii ix x xii personal konzept angebot angebote träger sozialraum landkreis stadt gemeinde amt kreis region regionen standort standorte zeit alter tag woche jahr jahre monat \
meldung info rückmeldung absprache kontakt empfehlung ergebnis verlauf ressourcen anwesend protokoll beginn ende betreuung essen versorgung bedarf daten bildung einzugsgebiet förderung fasd adhs uma sie er es ";

/// Parts of names that institutions like to give themselves.
pub(super) const NAMENSTEILE: &str = "regenbogen|sonne|sternschnupp|sternch|sternen|spatz|zwerg|wichtel|knirps|strolch|frosch|käfer|mäus|maeus|bären|baeren|igel|biene|hummel|schmetterling|libelle|storch|kranich|schwalb|meise|eule|\
fuchs|dachs|eichhörn|hase|löwen|loewen|tiger|elefant|riesen|kobold|koboldt|wurzel|pustebl|blume|klee|pilz|kastanie|linden|eichen|birken|buchen|kiefer|weiden|tannen|apfel|kirsch|\
kunterbunt|pfiff|piffi|wirbel|rappel|kiste|krümel|bambi|bullerb|pippi|takatuka|lummer|märchen|zauber|traum|abenteuer|entdecker|forscher|schatz|insel|burg|schloss|\
nest|arche|oase|anker|hafen|leuchtturm|brücke|bruecke|horizont|kompass|aufwind|neustart|rückenwind|wellen|bach|quelle|wiese|garten|hof$|land$|land |haus$|häuschen|villa|bande|rasselbande|flöh|floeh|glücks|gluecks|blau-|rot-|grün-|gelb-|schwarz-|eintracht|concordia|dynamo|lokomotive|fortuna|borussia|empor|traktor|turbine|germania|viktoria|hertha|preussen|preußen|askania|lichtblick|morgenröte|abendstern|mond|himmel|wolke|kinderland|sandmänn|luftikus|zwergenland|rübe|kiebitz|pinguin|delfin|seepferd|muschel|lebens";

/// Endings of what „am …“ names beside the parts above.
pub(super) const LAGEN: &str = "see grund wald park berg feld teich graben pfuhl anger weg blick markt platz tor bahnhof brunnen mühle molkerei höhe fritz rast trift hof höfe garten gärten wiese wiesen busch heide schloss ring auen aue fläming";

/// Kinds that are ordinary words as well.
pub(super) const VAGE: &str = " haus villa gemeinde hochschule fachhochschule volkshochschule heim schule verein elektro praxis sc sg kh gu kc bc hotel feuerwehr friseur firma kanzlei fa. \
pension restaurant imbiss café apotheke klinik krankenhaus wohnheim praxis moschee reha pfarrei supermarkt spedition hausverwaltung ";

/// Short words for clubs; in capitals, what comes after them is the name.
pub(super) const VEREIN: &str =
    " sv fc tsv fsv sc bc rsv tus vfl vfb esv bsv psv ksv hsv kc sg kh ";

/// What a hyphen puts before a school or house without naming it.
pub(super) const GANZ_ALLGEMEIN: &str = " förder foerder grund ober gesamt ganztags ganztag regel inklusions waldorf montessori integrations wald natur sport sprach betriebs eltern \
kinder kind jugend schul kita hort krippen mutter vater und tages tag not ersatz wunsch wohn brenn privat eingangs halbtags ex vor nachbar heimat stamm \
spezial schwerpunkt ziel abend online berufs fach fahr musik hoch vorbereitungs flex senioren alten pflege gast frauen männer mehrgenerationen stadtteil familien asylbewerber flüchtlings übergangs ";
