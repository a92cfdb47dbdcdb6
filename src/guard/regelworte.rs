//! The small closed word groups that the context rules go by. Folded, as `lexikon::falte` makes them.

/// Before a name: whatever follows is one.
pub const TITEL: &[&str] = &[
    "frau", "herr", "herrn", "fr", "hr", "hrn", "fam", "familie", "eheleute", "ehepaar", "dr", "prof",
    "fraeulein", "frl", "mister", "mrs", "mr", "miss", "frauen", "herren", "fraun", "madame", "gebrueder", "geb", "geborene", "geborener", "gebuertige",
];

/// Of these only a certain or doubtful name counts in a note without capitals.
pub const VORSICHT: &[&str] = &["fr", "familie", "frauen", "herren", "geb", "miss"];

/// Stands between title and name.
pub const AMT: &[&str] = &[
    "dipl", "med", "phil", "jur", "rer", "nat", "soz", "paed", "psych", "ing", "hc", "mag", "lic",
    "rechtsanwalt", "rechtsanwaeltin", "ra", "rain", "richter", "richterin", "amtsdirektor", "buergermeister",
    "buergermeisterin", "landrat", "landraetin", "pfarrer", "pfarrerin", "professor", "professorin", "doktor",
    "kollegin", "kollege", "oberarzt", "oberaerztin", "direktor", "direktorin", "fh", "univ", "graf", "freiherr", "baron",
];

/// After a title these are no names.
pub const KEIN_NAME: &[&str] = &[
    "und", "oder", "kind", "kinder", "mutter", "vater", "mann", "frau", "familie", "herr", "eltern", "sohn", "tochter",
    "doktor", "lehrerin", "lehrer", "schwester", "bruder", "aus", "mit", "in", "an", "am", "im", "auf", "bei",
    "zu", "zum", "zur", "von", "vom", "fuer", "ohne", "nach", "vor", "seit", "bis", "um", "wegen", "gegen", "durch",
    "hat", "ist", "war", "will", "wird", "kann", "muss", "soll", "darf", "mag", "hatte", "waere", "wuerde", "moechte",
    "kommt", "geht", "sagt", "meint", "ruft", "wohnt", "lebt", "arbeitet", "braucht", "macht", "steht", "sieht",
    "bekommt", "nimmt", "gibt", "bittet", "fragt", "berichtet", "weiss", "hilft", "holt", "bringt", "lehnt", "zieht",
    "sie", "er", "es", "ihr", "sein", "seine", "ihre", "der", "die", "das", "den", "dem", "des", "ein", "eine", "nicht", "auch", "sehr", "nur",
    "noch", "schon", "wieder", "dann", "so", "wie", "was", "wer", "wo", "da", "hier", "dort", "jetzt", "heute", "gestern",
    "morgen", "haben", "sind", "waren", "werden", "wurde", "wollen", "koennen", "sollen", "muessen", "als", "wenn", "weil", "dass", "ob",
    "aber", "doch", "mal", "ja", "nein", "etwas", "nichts", "viel", "wenig", "mehr", "immer", "nie", "oft", "uhr", "mo", "di", "mi", "do",
    "sa", "so", "ab", "zweite", "erste", "selbst", "beide", "alle", "keine", "kein", "allein", "zusammen", "wg", "bzgl", "betr", "x", "y", "n",
    "wirkt", "droht", "hoert", "gemeinsam", "insgesamt", "derzeit", "aktuell", "sowie", "bzw", "beim", "laut", "lt", "u", "v", "m", "richtung",
    "hilfe", "klasse", "gruppe", "haus", "mittag", "vormittag", "nachmittag", "abend", "stunde", "stunden", "termin",
    "helfer", "zentrum", "rat", "kasse", "leistung", "leistungen", "leben", "bildung", "name", "bad",
];

/// A person by role; the name may follow.
pub const ROLLEN: &[&str] = &[
    "km", "kv", "ks", "kt", "lg", "oma", "opa", "omi", "opi", "uroma", "uropa", "tante", "onkel", "mutter", "vater", "mama",
    "papa", "mami", "papi", "mutti", "vati", "schwester", "bruder", "halbbruder", "halbschwester", "stiefvater", "stiefmutter",
    "stiefbruder", "stiefschwester", "sohn", "tochter", "cousin", "cousine", "neffe", "nichte", "enkel", "enkelin", "grossmutter",
    "grossvater", "grosseltern", "pflegeeltern", "eltern", "schwiegereltern", "pflegemutter", "pflegevater", "pflegekind", "pflegesohn", "pflegetochter", "pm", "pv", "kindesmutter", "kindesvater", "kindsmutter",
    "kindsvater", "lebensgefaehrte", "lebensgefaehrtin", "partner", "partnerin", "expartner", "ex", "freund", "freundin",
    "exfreund", "exfreundin", "exmann", "ehemann", "ehefrau", "gatte", "gattin", "nachbar", "nachbarin", "vermieter", "vermieterin", "vormund",
    "vormundin", "ergaenzungspfleger", "ergaenzungspflegerin", "lehrer", "lehrerin", "klassenlehrer", "klassenlehrerin",
    "klassenleiter", "klassenleiterin", "erzieher", "erzieherin", "bezugserzieher", "bezugserzieherin", "bezugsbetreuer", "bezugsbetreuerin",
    "betreuer", "betreuerin", "schulsozialarbeiter", "schulsozialarbeiterin", "sozialarbeiter", "sozialarbeiterin", "familienhelfer",
    "familienhelferin", "einzelfallhelfer", "einzelfallhelferin", "schulbegleiter", "schulbegleiterin", "arzt", "aerztin", "kinderarzt",
    "kinderaerztin", "hausarzt", "hausaerztin", "hebamme", "therapeut", "therapeutin", "psychologe", "psychologin", "richter", "richterin",
    "anwalt", "anwaeltin", "rechtsanwalt", "rechtsanwaeltin", "ra", "rain", "pfarrer", "pfarrerin", "trainer", "trainerin", "dolmetscher",
    "dolmetscherin", "sprachmittler", "sprachmittlerin", "kollege", "kollegin", "kolln", "koll", "sb", "sachbearbeiter", "sachbearbeiterin",
    "fallmanager", "fallmanagerin", "verfahrensbeistand", "verfahrensbeistaendin", "umgangspfleger", "umgangspflegerin", "gutachter", "gutachterin",
    "schulleiter", "schulleiterin", "kitaleiter", "kitaleiterin", "leiter", "leiterin", "rektor", "rektorin", "pate", "patin", "patentante", "patenonkel",
    "zwilling", "baby", "kind", "geschwister", "kinder", "maedchen", "junge", "jugendliche", "jugendlicher", "muendel", "klient", "klientin",
    "schueler", "schuelerin", "mitschueler", "mitschuelerin", "kumpel", "bub", "koordinator", "koordinatorin", "moderatorin", "moderator",
    "praktikant", "praktikantin", "azubi", "chef", "chefin", "tagesmutter", "ansprechpartner", "ansprechpartnerin", "verfasser", "verfasserin",
    "schwager", "schwaegerin", "schwiegermutter", "schwiegervater", "erziehungsbeistand", "beistand", "polizist", "polizistin", "kommissar",
    "kommissarin", "hausmeister", "bademeister", "fahrer", "heilpaedagoge", "heilpaedagogin", "logopaedin", "ergotherapeutin", "mu", "va", "pfm",
];

/// „heißt“, „namens“: a name follows.
pub const NENNT: &[&str] = &[
    "heisst", "namens", "genannt", "nennt", "vorname", "nachname", "name", "familienname", "rufname", "spitzname", "alias", "gez", "unterzeichnet", "hiess", "geheissen", "gerufen",
];

/// Before a common noun, never before a name that stands alone.
pub const BEGLEITER: &[&str] = &[
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "keinem", "keiner",
    "mein", "meine", "meinen", "meinem", "meiner", "dein", "deine", "sein", "seine", "seinen", "seinem", "seiner", "ihr", "ihre", "ihren", "ihrem",
    "ihrer", "unser", "unsere", "unseren", "unserem", "unserer", "dieser", "diese", "dieses", "diesen", "diesem", "jeder", "jede", "jedes", "jeden", "jedem", "im", "am", "zum",
    "zur", "beim", "vom", "ins", "ans", "aufs", "uebers", "fuers", "alle", "viele", "wenig", "viel", "mehr", "etwas", "manche", "zwei", "drei", "vier", "fuenf",
    "welcher", "welche", "als", "pro", "je", "ohne", "frueh", "ab", "seit", "bis", "n", "ne", "nen", "nem", "ner", "wie", "letzten", "letzter", "naechsten", "diesjaehrigen", "kommenden", "vorigen", "ganzen", "ganze",
];

/// What people do: stands after a name as subject.
pub const TUT: &[&str] = &[
    "hat", "ist", "war", "will", "wird", "kann", "muss", "soll", "darf", "mag", "hatte", "moechte", "wollte", "konnte", "musste", "sollte", "durfte", "wurde", "waere", "haette", "wuerde", "sagt", "sagte", "meint",
    "meinte", "ruft", "rief", "kommt", "kam", "geht", "ging", "holt", "bringt", "fragt", "fragte", "bittet", "berichtet", "berichtete", "wohnt",
    "wohnte", "lebt", "arbeitet", "braucht", "macht", "weiss", "sieht", "sah", "gibt", "gab", "nimmt", "bekommt", "verweigert", "verspricht", "schlaegt", "schlug", "schreit",
    "weint", "weinte", "lacht", "spielt", "besucht", "zeigt", "zeigte", "wirkt", "wirkte", "hilft", "droht", "drohte", "trinkt", "kifft", "schreibt", "schrieb", "meldet", "meldete",
    "erzaehlt", "erzaehlte", "erklaert", "lehnt", "lehnte", "stimmt", "zieht", "zog", "haelt", "hielt", "laesst", "laeuft", "faehrt", "fuhr", "traegt", "uebernimmt", "unterstuetzt", "betreut", "kennt",
    "versteht", "glaubt", "denkt", "findet", "fand", "wuenscht", "hoert", "spricht", "sprach", "schlaeft", "haben", "sind", "wollen", "moechten", "waren", "kommen", "wohnen", "leben", "koennen", "telefoniert", "erscheint", "erschien", "teilt", "teilte", "reagiert", "reagierte", "leidet", "freut", "streitet", "vermisst", "fehlt", "fehlte", "stoert", "schwaenzt",
];

/// Goes before a surname and belongs to it.
pub const PARTIKEL: &[&str] = &["von", "van", "de", "del", "della", "di", "da", "dos", "den", "der", "zu", "zur", "al", "el", "abu", "bin", "ben", "ibn", "ter", "ten", "le", "la", "st", "o", "abd"];

/// Authors of methods: after „nach“ they stand for the method.
pub const AUTOREN: &[&str] = &[
    "rogers", "piaget", "satir", "freud", "bowlby", "ainsworth", "montessori", "pikler", "froebel", "steiner", "korczak", "hellinger", "moreno", "rosenberg", "gordon",
    "adler", "erikson", "juul", "omer", "hinte", "thiersch", "schlippe", "schweitzer", "berg", "shazer", "minuchin", "bronfenbrenner", "antonovsky", "maslow", "kohlberg",
    "watzlawick", "luhmann", "grawe", "prekop", "brisch", "winnicott", "klein", "spitz", "bandura", "pawlow", "skinner", "lewin", "schulz", "thun", "tuckman", "belbin", "gardner", "tausch", "fallner", "graessler", "balint", "heidelberg", "jacobson", "kurt", "virginia", "carl",
];

pub fn ist(menge: &[&str], wort: &str) -> bool {
    menge.contains(&wort)
}
