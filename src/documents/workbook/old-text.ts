/** How text was written before Unicode: one byte a letter (TCVN 5712, "ABC"), the same in a font that shows capitals, or letter and mark apart (VNI). */
export const OLD_ENCODINGS = ["tcvn3", "tcvn3-capitals", "vni"] as const;
export type OldEncoding = (typeof OLD_ENCODINGS)[number];

/** TCVN 5712:1993, table VN3, each letter under the sign that Windows shows for its byte. */
const TCVN3: ReadonlyMap<string, string> = pairs(
  "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ " +
    "µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ " +
    "Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị " +
    "ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ " +
    "ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ",
);

/** VNI for Windows: the marks of a letter follow it as a sign of their own, each meaning what it means after that letter. */
const VNI_MARKED: Readonly<Record<string, string>> = {
  a: "ùá øà ûả õã ïạ êă éắ èằ úẳ üẵ ëặ ââ áấ àầ åẩ ãẫ äậ",
  e: "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
  o: "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
  ô: "ùớ øờ ûở õỡ ïợ",
  u: "ùú øù ûủ õũ ïụ",
  ö: "ùứ øừ ûử õữ ïự",
  y: "ùý øỳ ûỷ õỹ",
};
const VNI_ALONE = pairs("ôơ öư ñđ îỵ æỉ óĩ òị");

const VNI: ReadonlyMap<string, string> = new Map([
  ...Object.entries(VNI_MARKED).flatMap(([letter, marked]) =>
    [...pairs(marked)].map(([mark, meant]) => [letter + mark, meant] as const),
  ),
  ...VNI_ALONE,
]);
const VNI_PIECES = new RegExp([...VNI.keys()].sort((one, other) => other.length - one.length).join("|"), "gi");

function pairs(list: string): Map<string, string> {
  return new Map(list.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));
}

/** What a font's name says of its text; null for a font of Unicode text. ".VnTime", ".VnTimeH" (capitals in the bytes of small letters), "VNI-Times". */
export function oldEncodingOf(fontName: string): OldEncoding | null {
  const name = fontName.trim();
  if (/^vni[- ]/i.test(name)) return "vni";
  if (!/^\.vn/i.test(name)) return null;
  return name.endsWith("H") ? "tcvn3-capitals" : "tcvn3";
}

/** The same text in Unicode. What the encoding has no letter for stays as it is. */
export function convertOldText(text: string, encoding: OldEncoding): string {
  if (encoding === "vni") return text.normalize("NFC").replace(VNI_PIECES, vniLetter);
  const converted = Array.from(text, (sign) => TCVN3.get(sign) ?? sign).join("");
  return encoding === "tcvn3" ? converted : converted.toUpperCase();
}

/** The letter's own case counts, not that of its mark. */
function vniLetter(piece: string): string {
  const meant = VNI.get(piece.toLowerCase()) ?? piece;
  const letter = piece.charAt(0);
  return letter === letter.toLowerCase() ? meant : meant.toUpperCase();
}

/** Letters that only Unicode text has: such a text is none of before it, whatever else stands in it. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u036f]/u;
/** Signs of TCVN3 that Vietnamese has no other use for, within a word. */
const TCVN3_WITHIN =
  /(?<=\p{L}|^|[\s(])[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶¸¹¼½¾](?=\p{L})|(?<=\p{L})[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾÷×](?=$|[\s\p{L}\p{P}])|(?<=\p{L})[ÆÇËÎÏÑÖØÜÞßäåæçëîïñöøûüþ](?=$|[\s\p{L}\p{P}])|(?<=\p{Ll})[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐ]/gu;
/** A letter and its mark as VNI writes them and Vietnamese otherwise never ("hoá" and "toà" it does; "uû" is TCVN3's "uỷ"). */
const VNI_WITHIN =
  /a[ùøûõïêéèúüëâáàåãä]|e[ùøûõïâáàåãä]|o[ùøûõïâåä]|[ôö][ùøûõï]|u[ùøõï]|uû(?=y)|y[ùøûõ]|(?<!\p{L})ñ(?=[aeiouôö])/giu;

/** What a text looks like where no font tells: null, if it looks like no text of before Unicode. */
export function likelyOldText(text: string): OldEncoding | null {
  if (UNICODE_ONLY.test(text)) return null;
  const vni = text.match(VNI_WITHIN)?.length ?? 0;
  const tcvn3 = text.replace(VNI_WITHIN, "--").match(TCVN3_WITHIN)?.length ?? 0;
  if (vni === 0 && tcvn3 === 0) return null;
  return vni > tcvn3 ? "vni" : "tcvn3";
}

/** Whether letters are lost for good: what replaces a letter that could not be kept stands within a word. No conversion brings it back. */
export function hasLostLetters(text: string): boolean {
  return text.includes("\ufffd") || /\p{L}\?\p{L}|(?<!\p{L}\?)(?<=\s|^)\?\p{Ll}/u.test(text);
}
