//! Number plates by the closed list of German district codes. Separated by a hyphen or colon in any case, by blanks in
//! capitals or after „Kennzeichen“.

use super::blick::{Blick, melde};
use super::regel::Muster;
use super::{Label, Roh, Stufe};

static SCHILD: Muster =
    Muster::neu(r"(?i)\b[a-zäöü]{1,3}(?: ?[-–:] ?| ?)[a-z]{1,2} ?[-–]? ?[1-9]\d{0,3}(?: ?[eh])?\b");
static CUE: Muster = Muster::neu(r"(?i)(?:kennz|kfz|nummernschild|autos?\b|pkw|golf|wagen|amtl|kombi|transporter|anhänger|\bkz\b|polo|passat|opel|bmw|audi|skoda|dacia)");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&SCHILD, &CUE];

/// District codes of the Länder, in use or given out again.
const KREISE: &str = " A AA AB ABG ABI AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG ANK AÖ AP APD ARN ART AS ASL ASZ AT AU AUR AW AZ AZE \
B BA BAD BAR BB BBG BBL BC BCH BD BE BED BER BF BGD BGL BH BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BÖ BOG BOH BOR BOT BP BRA BRB BRG BRI BRK BRL BRV BS BSB BSK BT BTF BÜD BÜR BÜS BÜZ BW BWL BYL BZ BZA \
C CA CAS CB CE CHA CLP CLZ CO COC COE CR CUX CW D DA DAH DAN DAU DB DBR DD DE DEG DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DT DU DUD DÜW DW DZ \
E EA EB EBE EBN EBS ECK ED EE EF EG EH EI EIC EIL EIN EIS EL EM EMD EMS EN ER ERB ERH ERK ERZ ES ESB ESW EU EUT EW F FB FD FDB FDS FEU FF FFB FG FH FI FKB FL FLÖ FN FO FOR FR FRG FRI FRW FS FT FTL FÜ FÜS FW FZ \
G GA GAN GAP GC GD GDB GE GEL GEM GEO GER GF GG GHA GHC GI GK GL GLA GM GMN GN GNT GÖ GOA GOH GP GR GRA GRH GRI GRM GRS GRZ GS GT GTH GÜ GUB GUN GV GVM GW GZ \
H HA HAB HAL HAM HAS HB HBN HBS HC HCH HD HDH HDL HE HEB HEF HEI HEL HER HET HF HG HGN HGW HH HHM HI HIG HIP HK HL HM HMÜ HN HO HOG HOH HOL HOM HOR HÖS HOT HP HR HRO HS HSK HST HU HUN HUS HV HVL HWI HX HY HZ \
IGB IK IL ILL IN IS IZ J JE JEV JL JÜL K KA KAR KB KC KE KEH KEL KEM KF KG KH KI KIB KK KL KLE KLZ KM KN KO KÖN KÖT KÖZ KR KRU KS KT KU KÜN KUS KW KY KYF \
L LA LAN LAU LB LBS LBZ LC LD LDK LDS LEO LER LEV LF LG LH LI LIB LIF LIP LL LM LN LÖ LÖB LOS LP LR LRO LSA LSN LSZ LU LÜD LÜN LUP LWL M MA MAB MAI MAK MAL MB MC MD ME MED MEG MEI MEK MEL MER MET MG MGH MGN MH MHL MI MIL MK MKK ML MM MN MO MOD MOL MON MOS MQ MR MS MSE MSH MSP MST MTK MTL MÜ MÜB MÜL MÜR MVL MW MY MYK MZ MZG \
N NAB NAI NAU NB ND NDH NE NEA NEB NEC NEN NES NEU NEW NF NH NI NK NL NM NMB NMS NÖ NOH NOL NOM NOR NOS NP NR NRW NRÜ NT NU NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD OE OF OG OH OHA ÖHR OHV OHZ OK OL OP OPR OR OS OSL OTW OVI OVL OVP OZ \
P PA PAF PAN PAR PB PCH PE PEG PER PF PI PIR PL PLÖ PM PN PR PRÜ PS PW PZ QFT QLB R RA RC RD RDG RE REG REH REI RG RH RI RID RIE RL RM RN RO ROD ROF ROK ROL ROS ROT ROW RP RPL RS RSL RT RU RÜD RÜG RV RW RZ \
S SAB SAD SAL SAN SAW SB SBG SBK SC SCZ SDH SDL SDT SE SEB SEE SEF SEL SF SFB SFT SG SGH SH SHA SHG SHK SHL SI SIG SIM SK SL SLE SLF SLK SLN SLS SLÜ SLZ SM SMÜ SN SO SOB SOG SOK SÖM SON SP SPB SPN SR SRB SRO ST STA STB STD STE STL STO SU SUL SÜW SW SWA SY SZ SZB \
TBB TDO TE TET TF TG THL THW TIR TO TÖL TP TR TS TT TÜ TUT UE UEM UER UFF UH UL UM UN USI ÜB V VAI VB VEC VER VG VIB VIE VIT VK VOH VS W WA WAF WAK WAN WAR WAT WB WBS WDA WE WEL WEN WER WES WF WG WHV WI WIL WIS WIT WIZ WK WL WLG WM WMS WN WND WO WOB WOH WOL WOR WOS WR WRN WS WSF WST WSW WT WTL WTM WÜ WUG WUN WUR WW WZ WZL X Y Z ZE ZEL ZI ZIG ZP ZR ZW ZZ ";

/// Between blanks these are words, not letters of a plate.
const WORTE: &str = " AM IM UM SA SO MO DI MI DO FR AB ZU DA ER ES WO DU JA IN AN OB NR KL ZI BI II IV VI IX XI CA A F ";

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer {
        return;
    }
    for (ab, bis) in b.um_ziffern(&SCHILD) {
        if b.frei(ab, bis) && schild(b, ab, bis) {
            melde(aus, (ab, bis), Label::Id, Stufe::Block, "Kfz-Kennzeichen");
        }
    }
}

fn schild(b: &Blick, ab: usize, bis: usize) -> bool {
    let wort = b.wort(ab, bis);
    let gross = wort.to_uppercase();
    let Some((kreis, rest)) = teile(&gross) else {
        return angekuendigt(b, ab) && dicht(&gross);
    };
    if !KREISE.contains(&format!(" {kreis} ")) || b.vor(ab, 1).ends_with(['-', '/', '.', '§']) {
        return false;
    }
    let erkennung: String = rest.chars().filter(|c| c.is_alphabetic()).take(2).collect();
    let gekuppelt = wort
        .get(kreis.len()..)
        .is_some_and(|r| r.trim_start().starts_with(['-', '–', ':']));
    if gekuppelt {
        return kreis != "DIN" && !b.vor(ab, 1).ends_with('-');
    }
    let klar =
        wort.chars().all(|c| !c.is_lowercase()) && !WORTE.contains(&format!(" {erkennung} "));
    angekuendigt(b, ab) || klar && !WORTE.contains(&format!(" {kreis} "))
}

fn angekuendigt(b: &Blick, ab: usize) -> bool {
    CUE.kurz_davor(b.vor(ab, 60), 26, &['.', '!', '?', '\n'])
}

/// District and the rest, at the first mark that is no letter.
fn teile(gross: &str) -> Option<(&str, &str)> {
    let ende = gross.find(|c: char| !c.is_alphabetic())?;
    let (kreis, rest) = (gross.get(..ende)?, gross.get(ende..)?);
    rest.chars()
        .any(char::is_alphabetic)
        .then_some((kreis, rest))
        .filter(|_| {
            let davor = rest
                .find(|c: char| c.is_ascii_digit())
                .and_then(|i| rest.get(..i));
            davor.is_some_and(|d| d.chars().any(char::is_alphabetic))
        })
}

/// „PMAB123“: a district, one or two letters, digits.
fn dicht(gross: &str) -> bool {
    let kopf: String = gross.chars().take_while(|c| c.is_alphabetic()).collect();
    (2..=4).contains(&kopf.chars().count())
        && (1..=2).any(|n| {
            let anfang: String = kopf.chars().take(kopf.chars().count() - n).collect();
            !anfang.is_empty() && KREISE.contains(&format!(" {anfang} "))
        })
}
