import type { Language } from "#src/lib/language.ts";

// Reads the figures out of a text, as a reader would: what is money, what a share, what "7 of 9", what a count.

export type Told =
  | { readonly kind: "money"; readonly dong: number; readonly half: number; readonly text: string }
  | { readonly kind: "share"; readonly share: number; readonly half: number; readonly isLess: boolean; readonly text: string }
  | { readonly kind: "of"; readonly count: number; readonly all: number; readonly text: string }
  | { readonly kind: "count"; readonly count: number; readonly text: string };

const NUMBER = "\u2212?(?:\\d[\\d.,]*\\d|\\d)";
const UNITS: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  triệu: 1e6,
  nghìn: 1e3,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
};
/** Decimals that a unit is told with, at most. */
const DECIMALS: Readonly<Record<number, number>> = { 1e9: 2, 1e6: 1, 1e3: 0, 1: 0 };

/** What looks like a figure and is none: periods, months, days. */
const NAMES: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: [
    /giảm về 0/giu,
    /báo cáo bằng 0/giu,
    /[69] tháng (đầu|cuối) năm( \d{4})?/giu,
    /\((cùng )?\d+\/\d+ tháng\)/giu,
    /\d+\/\d+ tháng/giu,
    /Quý [IV]+(\/\d{4})?/giu,
    // "tháng 1, 3–6/2015", and of "2 tháng (7–8 với 4–5)" what stands in brackets.
    /(?<=\d tháng )\([\d–, ]+( với [\d–, ]+)?\)/gu,
    /(?<!\d )tháng \d+((–|, )\d+(?!\d* nội dung))*(\/\d{4})?( với tháng \d+((–|, )\d+)*)?/giu,
    /\d{2}\/\d{2}\/\d{4}/gu,
    /\d{2}\/\d{2}(?= )/gu,
    /năm \d{4}/giu,
    /(?<![\d.,])\d{1,2}\/\d{2}(?!\d)(?= –|, |$)/gu,
  ],
  en: [
    /reported as (0|zero)/giu,
    /\(\d+ of \d+…/gu,
    /\d+ of \d+ months/giu,
    /\bQ[1-4]( \d{4})?/gu,
    /(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/gu,
    /\b(?:19|20)\d{2}\b/gu,
  ],
};

export function toldIn(text: string, language: Language, names: readonly string[] = []): Told[] {
  let rest = text;
  for (const name of names) rest = rest.replaceAll(name, "·");
  for (const pattern of NAMES[language]) rest = rest.replaceAll(pattern, "·");
  const told: Told[] = [];
  const take = (pattern: RegExp, make: (match: RegExpExecArray) => Told[]) => {
    rest = rest.replace(pattern, (...args) => {
      const match = pattern.exec(args[0]);
      pattern.lastIndex = 0;
      if (match) told.push(...make(match));
      return "·";
    });
  };
  const unit = language === "vi" ? "(?:(tỷ|triệu|nghìn)\\s)?đồng" : "(?:(billion|million|thousand)\\s)?dong";
  take(new RegExp(`(${NUMBER})/(${NUMBER})\\s${unit}`, "gu"), ([raw, first = "", second = "", name = ""]) =>
    [first, second].map((one) => money(one, name, raw, language)),
  );
  take(new RegExp(`(${NUMBER})\\s${unit}`, "gu"), ([raw, first = "", name = ""]) => [money(first, name, raw, language)]);
  take(new RegExp(`(?:> )?(<\\s)?(${NUMBER})\\s?%`, "gu"), ([raw, less, first = ""]) => [
    {
      kind: "share",
      share: numberOf(first, language) / 100,
      half: decimalsOf(first, language) > 1 ? 0.00005 : 0.0005,
      isLess: less !== undefined,
      text: raw,
    },
  ]);
  const of = language === "vi" ? `(${NUMBER})/(${NUMBER})` : `(${NUMBER})(?: of (?:the )?|/)(${NUMBER})`;
  take(new RegExp(of, "gu"), ([raw, first = "", second = ""]) => [
    { kind: "of", count: numberOf(first, language), all: numberOf(second, language), text: raw },
  ]);
  take(new RegExp(`(${NUMBER})`, "gu"), ([raw, first = ""]) => [{ kind: "count", count: numberOf(first, language), text: raw }]);
  return told;
}

function money(text: string, unit: string, raw: string, language: Language): Told {
  const dong = UNITS[unit] ?? 1;
  return { kind: "money", dong: numberOf(text, language) * dong, half: (dong * 0.5) / 10 ** (DECIMALS[dong] ?? 0), text: raw };
}

export function numberOf(text: string, language: Language): number {
  const [group, decimal] = language === "vi" ? [".", ","] : [",", "."];
  return Number(text.replaceAll(group, "").replace(decimal, ".").replace("\u2212", "-"));
}

function decimalsOf(text: string, language: Language): number {
  return (text.split(language === "vi" ? "," : ".")[1] ?? "").length;
}

/** Whether a rounded amount stands for the exact one. */
export function isMoney(told: Told, dong: number | null): boolean {
  return told.kind === "money" && dong !== null && Math.abs(told.dong - dong) <= told.half + 0.5;
}

/** Whether a rounded share stands for the exact one: "100 %" only for the whole. */
export function isShare(told: Told, share: number | null, thresholds: readonly number[]): boolean {
  if (told.kind !== "share" || share === null) return false;
  if (told.isLess) return share > 0 && share < told.share;
  // Never the whole where it is not, nor a verdict's threshold that it has not reached.
  if (share < told.share && [1, ...thresholds].some((threshold) => Math.abs(told.share - threshold) < 1e-12)) return false;
  // Rounded; or, next to a threshold, cut off.
  return Math.abs(told.share - share) <= told.half + 1e-9 || (told.share < share && share - told.share < 2 * told.half);
}
