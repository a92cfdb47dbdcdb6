//! The kinds of institutions, and the words that make up their names. Bare kinds are allowed; a kind with a name is not.

/// Kinds, folded to lower case; the last part of a compound counts too („Waldorfkindergarten“).
pub(super) const ARTEN: &str = "kita|kindertagesstätte|kindertagesstaette|kindergarten|kiga|krippe|kinderkrippe|hort|tagespflege|kindertagespflege|kinderhaus|\
grundschule|oberschule|gesamtschule|förderschule|foerderschule|realschule|hauptschule|sekundarschule|berufsschule|musikschule|fahrschule|waldorfschule|montessorischule|schule|gymnasium|osz|oberstufenzentrum|\
wg|wohngruppe|tagesgruppe|kinderheim|jugendheim|heim|wohnheim|übergangswohnheim|uebergangswohnheim|kinderdorf|clearingstelle|erziehungsstelle|mutter-kind-haus|frauenhaus|\
gs|os|fös|jfw|jfv|boxclub|sportclub|tennisclub|reitclub|angelclub|motorclub|tanzclub|boxverein|projektstelle|beratungsstelle|frühförderstelle|förderstelle|tanzstudio|fitnessstudio|internat|werkstatt|werkstätten|wfbm|tierheim|hospiz|kloster|kirche|kapelle|chor|band|bibliothek|ambulanz|ergotherapie|logopädie|physiotherapie|gemeinschaftspraxis|\
hof|grundshcule|grundschle|gundschule|kindergaten|verein|reitverein|fahrverein|sportverein|schützenverein|karnevalsclub|kc|sv|fc|tsv|fsv|sc|bc|rsv|tus|vfl|vfb|sg|esv|bsv|psv|ksv|hsv|ffw|feuerwehr|jugendfeuerwehr|\
klinik|klinikum|krankenhaus|kh|kinderklinik|tagesklinik|reha|praxis|apotheke|sanatorium|pflegeheim|seniorenstift|seniorenheim|altenheim|\
kirchengemeinde|gemeinde|pfarrei|moschee|jugendclub|jugendklub|jugendtreff|jugendhaus|jugendzentrum|familienzentrum|begegnungsstätte|mehrgenerationenhaus|bürgerhaus|kinderclub|\
pension|hotel|motel|hostel|gasthof|gasthofs|gaststube|bistro|pizzeria|eisdiele|kneipe|herberge|jugendherberge|campingplatz|gasthaus|gaststätte|restaurant|imbiss|café|reiterhof|reithof|spargelhof|ponyhof|bauernhof|gestüt|\
firma|fa\\.|bäckerei|fleischerei|metzgerei|tischlerei|gerüstbau|dachdecker|dachdeckerei|autohaus|kfz-werkstatt|elektro|malerbetrieb|gärtnerei|friseur|friseursalon|nagelstudio|kanzlei|hausverwaltung|spedition|supermarkt|fensterbau|tiefbau|hochbau|trockenbau|metallbau|gartenbau|holzbau|stahlbau|hausmeisterservice|gebäudereinigung|reinigungsfirma|landhandel|agrargenossenschaft|maschinenring|baufirma|sicherheitsdienst|zeitarbeit|logistik|handwerksbetrieb|schrotthandel|pflegedienst|sozialstation|\
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
nest|arche|oase|anker|hafen|leuchtturm|brücke|bruecke|horizont|kompass|aufwind|neustart|rückenwind|wellen|bach|quelle|wiese|garten|hof$|land$|land |haus$|häuschen|villa|bande|rasselbande|flöh|floeh|glücks|gluecks|blau-|rot-|grün-|gelb-|schwarz-|eintracht|concordia|dynamo|lokomotive|fortuna|borussia|empor|traktor|turbine|germania|viktoria|hertha|preussen|preußen|askania|lichtblick|morgenröte|abendstern|mond|himmel|wolke|kinderland|sandmänn|luftikus|zwergenland|rübe|kiebitz|pinguin|delfin|seepferd|muschel|lebens|klang|mäander|mosaik|puzzle|sprungbrett|strohhalm|leuchtfeuer|mittendrin|miteinander|adler|falken|biber|otter|maulwurf|mücke|grashüpf|heuhüpf|kleckse|gipfel|höhen$|pfad|eiche|linde$|birke|ahorn|pappel|nuss|zwiebel|rakete|planet|kunter|kichererbs|rasselb|wunder|freunde|wald";

/// Endings of what „am …“ names beside the parts above.
pub(super) const LAGEN: &str = "see grund wald park berg feld teich graben pfuhl anger weg blick markt platz tor bahnhof brunnen mühle molkerei höhe fritz rast trift hof höfe garten gärten wiese wiesen busch heide schloss ring auen aue fläming fließ fliess wehr krug wäldchen deich kanal hang bruch luch hain pfad linde linden eiche eichen dom schlösschen speicher kiez winkel siedlung weiher weinberg speicher schleuse ufer allee damm gut rathaus stadion kirchplatz heidekrug";

/// Kinds that are ordinary words as well.
pub(super) const VAGE: &str = " haus villa gemeinde hochschule fachhochschule volkshochschule heim schule verein elektro praxis sc sg kh gu kc bc hotel feuerwehr friseur firma kanzlei fa. \
pension restaurant imbiss café apotheke klinik krankenhaus wohnheim praxis moschee reha pfarrei supermarkt spedition hausverwaltung gs os fös gaststube bistro pizzeria eisdiele kneipe herberge jugendherberge campingplatz fensterbau tiefbau hochbau trockenbau metallbau gartenbau holzbau stahlbau hausmeisterservice gebäudereinigung reinigungsfirma landhandel agrargenossenschaft maschinenring baufirma sicherheitsdienst zeitarbeit logistik handwerksbetrieb schrotthandel pflegedienst sozialstation projektstelle beratungsstelle frühförderstelle förderstelle tanzstudio fitnessstudio internat werkstatt werkstätten wfbm tierheim hospiz kloster kirche kapelle chor band bibliothek ambulanz ergotherapie logopädie physiotherapie gemeinschaftspraxis hof ";

/// Short words for clubs; in capitals, what comes after them is the name.
pub(super) const VEREIN: &str =
    " sv fc tsv fsv sc bc rsv tus vfl vfb esv bsv psv ksv hsv kc sg kh jfw jfv ";

/// What a hyphen puts before a school or house without naming it.
pub(super) const GANZ_ALLGEMEIN: &str = " förder foerder grund ober gesamt ganztags ganztag regel inklusions waldorf montessori integrations wald natur sport sprach betriebs eltern \
kinder kind jugend schul kita hort krippen mutter vater und tages tag not ersatz wunsch wohn brenn privat eingangs halbtags ex vor nachbar heimat stamm \
spezial schwerpunkt ziel abend online berufs fach fahr musik hoch vorbereitungs flex senioren alten pflege gast frauen männer mehrgenerationen stadtteil familien asylbewerber flüchtlings übergangs ";

/// Trades: an unknown word after one is the name of a firm, in lower case too.
pub(super) const BETRIEBE: &[&str] = &[
    "verwaltung", "bau", "erei", "spedition", "autohaus", "salon", "betrieb", "firma", "fa.", "kanzlei", "friseur", "handel", "service",
    "reinigung", "hof", "dienst", "logistik", "imbiss", "pension", "gaststätte", "werkstatt",
];

/// After „am“, what is a time or no place.
pub(super) const ZEITEN: &str = " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag vormittag nachmittag abend morgen mittag wochenende tag \
anfang ende telefon standort ort rand limit stück schluss beginn tisch letzten ersten nächsten folgetag vortag stadtrand dorfrand ortsrand schultag feiertag \
brückentag elternabend tage stichtag zeugnistag abreisetag wandertag ferienende schuljahresende halbjahresende monatsende jahresende leben platz apparat \
geburtstag besten meisten liebsten gleichen selben zweiten dritten vierten start ziel projekt programm unterricht training spiel nachmittagsangebot montags \
mo di mi do fr sa so gespräch hilfeplan runden verfahren prozess essen mittagessen frühstück tor zaun eingang gartenzaun schultor bus parkplatz ";

/// Two words that begin the name of a firm or farm: „Märkischer Adler“, „Fläminger Höhen“, „Goldener Hirsch“.
pub(super) const BEIWORTE: &[&str] = &[
    "ischer", "ische", "isches", "ischen", "inger", "enger", "auer", "biger", "goldener", "goldene", "goldenes", "roter", "rote", "rotes",
    "blauer", "blaue", "blaues", "grüner", "grüne", "grünes", "weißer", "weiße", "weißes", "schwarzer", "schwarze", "bunter", "bunte",
    "buntes", "kleiner", "kleine", "kleines", "großer", "große", "großes", "alter", "alte", "altes", "neuer", "neue", "neues", "lustige",
    "lustiger", "flinke", "flotte", "wilde", "freche", "hoher", "hohe", "hohes", "guter", "gute", "gutes", "frische", "süße",
];
