import type { MoneyUnit } from "../form-record.ts";

/** What a form can say that its money is counted in, in dong; between those of `MoneyUnit` it is never asked. */
export type SaidUnit = MoneyUnit | "10000" | "100000" | "10000000" | "100000000";

const UNITS: readonly SaidUnit[] = ["1", "1000", "10000", "100000", "1000000", "10000000", "100000000", "1000000000"];

const SCALES: readonly (readonly [zeros: number, pattern: RegExp])[] = [
  [9, /\bt[yi](?= ?\.? ?(?:dong|vnd|d)\b)|(?<=[(:] ?)t[yi](?=\s*(?:\)|$))|\bbillions?\b/],
  [6, /\btrieu\b|\btrd\b|\btr(?= ?\.? ?(?:dong|d)\b)|(?<=[(:] ?)tr(?=\s*(?:\)|$))|\bmillions?\b/],
  [3, /\b(?:nghin|ngan(?! (?:sach|hang|quy|khoan)))\b|\bthousands?\b/],
];

/** "trăm triệu", "chục triệu", "hundred thousand". */
const TENS = /\b(?:(tram|hundred)|(chuc|muoi|ten))(?: nghin| ngan)?\s*$/;

/** "1.000 đồng", "1.000 (đồng)", "x1000đ", "10^6 đồng": noughts before the word. */
const NUMBER = /(?:^|[^\d.,])1([.,\s]?000(?:[.,\s]?0{3})*|0{1,2}[.,\s]?000(?:[.,\s]?000)?|0\^[3-9])\s*\(?\s*(?:dong|d|vnd)\b/;
/** "đồng x 1000" */
const TIMES = /\b(?:dong|d|vnd)\s*\(?\s*x\s*1([.,\s]?000(?:[.,\s]?000){0,2})\b/;

/** A bare "đồng" only in brackets or by itself: "lao động" and "đóng góp" fold to it. */
const DONG = /(?:\(|dvt ?:?|don vi(?: tinh)? ?:|^|, ?)\s*(?:viet nam )?(?:dong|d|vnd|vn dong)\s*(?:\)|\(|$)/;

/** The unit that a folded text names of money; null where it names none, or one that is not surely known. */
export function unitOf(folded: string): SaidUnit | null {
  // "Đồng (làm tròn triệu đồng)" is counted in dong.
  const said = folded.replace(/[(,;]?\s*lam tron\b.*$/, "").trim();
  for (const [zeros, pattern] of SCALES) {
    const found = pattern.exec(said);
    if (!found) continue;
    const [, hundred, ten] = TENS.exec(said.slice(0, found.index)) ?? [];
    const isOfMore = /\b(?:nghin|ngan|trieu)\s*$/.test(said.slice(0, found.index));
    return isOfMore ? null : unitOfZeros(zeros + (hundred ? 2 : ten ? 1 : 0));
  }
  const digits = (NUMBER.exec(said) ?? TIMES.exec(said))?.[1];
  const zeros = digits?.startsWith("0^") ? Number(digits.slice(2)) : digits?.replace(/[^0]/g, "").length;
  if (zeros !== undefined) return unitOfZeros(zeros);
  return DONG.test(said) ? "1" : null;
}

function unitOfZeros(zeros: number): SaidUnit | null {
  return UNITS.find((unit) => unit.length === zeros + 1) ?? null;
}

const UNIT_WORDS =
  /^(?:dvt|don|vi|tinh|la|tram|chuc|muoi|t[yi]|trieu|tr|trd|nghin|ngan|dong|d|vnd|vn|viet|nam|x|10*|0+|million|billion|thousand|unit|in)$/;

/** Whether a text says a unit and nothing else: "(triệu đồng)", "ĐVT: 1.000đ". */
export function isUnitAlone(folded: string): boolean {
  const words = folded.split(/[^a-z\d]+|(?<=\d)(?=[a-z])|(?<=x)(?=\d)/).filter(Boolean);
  return (
    words.length > 0 && words.every((word) => UNIT_WORDS.test(word)) && unitOf(`(${folded.replace(/[()]/g, "").trim()})`) !== null
  );
}

const MEASURES =
  /^(?:%|nguoi|ho|cong|ngay cong|m|m2|m3|km|ha|tan|kg|cai|con|lop|luot|luot nguoi|cong trinh|nha|suat|bo|chiec|persons?|people|households?|days?)$/;

/** What else is counted, below a heading: "%", "(người)". */
export function isMeasure(folded: string): boolean {
  return MEASURES.test(
    folded
      .replace(/[()]/g, "")
      .replace(/^(?:dvt ?:?|don vi(?: tinh)? ?:)/, "")
      .trim(),
  );
}
