import { foldText } from "#src/lib/fold-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Amount } from "./amount.ts";

/** Why a text is no amount. "ambiguous": it can be read in two ways, so that it is not guessed. */
export type AmountFault = "not-whole-dong" | "ambiguous" | "ambiguous-none" | "not-an-amount" | "too-large";

export type ParsedAmount = { readonly amount: Amount } | { readonly fault: AmountFault };

/** What a cell says where there is no figure; they are read in both languages. */
export const AMOUNT_WORDS = {
  vi: { "not-reported": "chưa báo cáo", "not-applicable": "không áp dụng" },
  en: { "not-reported": "not reported", "not-applicable": "not applicable" },
} as const;

const NOT_REPORTED = new Set(["", "-", "--", "chua bao cao", "chua bc", "chua co so lieu", "not reported"]);
const NOT_APPLICABLE = new Set(["khong ap dung", "khong quy ra tien", "k/a", "n/a", "x", "not applicable"]);
/** Nothing, or no figure: an office writes either so. */
const NONE = new Set(["khong", "khong co", "none", "no"]);

const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["d", 0],
  ["₫", 0],
  ["dong", 0],
  ["vnd", 0],
  ["k", 3],
  ["nghin", 3],
  ["ngan", 3],
  ["thousand", 3],
  ["tr", 6],
  ["trd", 6],
  ["trieu", 6],
  ["million", 6],
  ["ty", 9],
  ["ti", 9],
  ["billion", 9],
]);

/**
 * The amount that a clerk's text means, in whole dong: "1.250.000", "1,5 tỷ", "350 tr", "(200.000)"; blank or "-" = not reported, "không áp dụng" =
 * not applicable. "1.250,5" is no whole dong. What a reader of the other language would read otherwise ("1,250" in Vietnamese, "1.250" in English)
 * and a bare "không" are refused, not guessed. `zeros`: of the unit that a figure without one of its own is in, 6 in a column of million dong.
 */
export function parseAmount(text: string, language: Language, zeros = 0): ParsedAmount {
  const said = foldText(text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-")).replace(/^['’‘](?=[\d(+-])/, "");
  if (NOT_REPORTED.has(said)) return { amount: "not-reported" };
  if (NOT_APPLICABLE.has(said)) return { amount: "not-applicable" };
  if (NONE.has(said)) return { fault: "ambiguous-none" };
  const parts = /^(\d[\d.,]* ?t[yi]) ?(?:va )?(\d[\d.,]* ?(?:trieu|tr)(?: ?dong| ?d)?)$/.exec(said);
  if (parts) return addedUp(parts[1] ?? "", parts[2] ?? "", language);
  return oneAmount(said.replace(/^(?:vnd|d|dong)[ :]*(?=\d)/, ""), language, zeros);
}

/** "1 tỷ 200 triệu". */
function addedUp(billions: string, millions: string, language: Language): ParsedAmount {
  const [large, small] = [oneAmount(billions, language, 0), oneAmount(millions, language, 0)];
  if (!("amount" in large) || !("amount" in small)) return "amount" in large ? small : large;
  if (typeof large.amount !== "number" || typeof small.amount !== "number") return { fault: "not-an-amount" };
  // "1,5 tỷ 200 triệu" and "1 tỷ 1200 triệu" are not how anybody writes.
  if (large.amount % 1e9 !== 0 || small.amount >= 1e9) return { fault: "ambiguous" };
  const dong = large.amount + small.amount;
  return Number.isSafeInteger(dong) ? { amount: dong } : { fault: "too-large" };
}

function oneAmount(said: string, language: Language, zeros: number): ParsedAmount {
  const [, open = "", sign = "", digits = "", unit = "", close = ""] =
    /^(\(?)\s*([+-]?)\s*(\d[\d.,' ]*?)\s*([a-z₫]*)(?: (?:dong|d|vnd))?\s*(\)?)$/.exec(said) ?? [];
  const decimals = unit === "" ? zeros : UNITS.get(unit);
  if (digits === "" || decimals === undefined || (open === "") !== (close === "")) return { fault: "not-an-amount" };
  const read = wholeAndFraction(digits, language);
  if ("fault" in read) return read;
  const fraction = read.fraction.replace(/0+$/, "");
  if (fraction.length > decimals) return { fault: "not-whole-dong" };
  const dong = Number(read.whole + fraction.padEnd(decimals, "0"));
  if (!Number.isSafeInteger(dong)) return { fault: "too-large" };
  const isBelow = open !== "" || sign === "-";
  return { amount: isBelow && dong !== 0 ? -dong : dong };
}

const MARKS = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

type Digits = { readonly whole: string; readonly fraction: string } | { readonly fault: AmountFault };

function wholeAndFraction(digits: string, language: Language): Digits {
  const { group, decimal } = MARKS[language];
  if (/^\d+$/.test(digits)) return { whole: digits, fraction: "" };
  if (/^\d{1,3}([ ']\d{3})+$/.test(digits)) return { whole: digits.replace(/\D/g, ""), fraction: "" };
  if (isGrouped(digits, group, 1)) return { whole: digits.replaceAll(group, ""), fraction: "" };
  // Two groups leave no doubt: Excel writes them as its own language does.
  if (isGrouped(digits, decimal, 2)) return { whole: digits.replaceAll(decimal, ""), fraction: "" };
  const doubtless = otherWhole(digits, group, decimal);
  if (doubtless) return doubtless;
  const [whole = "", fraction = "", ...more] = digits.split(decimal);
  if (more.length > 0 || !/^\d+$/.test(fraction)) return { fault: otherMarks(digits, group, decimal) };
  if (!/^\d+$/.test(whole) && !isGrouped(whole, group, 1)) return { fault: "not-an-amount" };
  // One mark and three digits: thousands to one reader, decimals to another.
  if (fraction.length === 3 && !whole.includes(group)) return { fault: "ambiguous" };
  return { whole: whole.replaceAll(group, ""), fraction };
}

/** "1,250,000.00": two groups leave no doubt which mark is which. */
function otherWhole(digits: string, group: string, decimal: string): Digits | null {
  const [whole = "", fraction = "", ...more] = digits.split(group);
  const isOther = more.length === 0 && /^\d+$/.test(fraction) && isGrouped(whole, decimal, 2);
  return isOther ? { whole: whole.replaceAll(decimal, ""), fraction } : null;
}

/** "1,250.50" where "1.250,50" is meant: the other language's marks, or no number. */
function otherMarks(digits: string, group: string, decimal: string): AmountFault {
  const [whole = "", fraction = "", ...more] = digits.split(group);
  const isOther = more.length === 0 && /^\d+$/.test(fraction) && (/^\d+$/.test(whole) || isGrouped(whole, decimal, 1));
  return isOther ? "ambiguous" : "not-an-amount";
}

function isGrouped(digits: string, mark: string, least: number): boolean {
  const [first = "", ...rest] = digits.split(mark);
  return rest.length >= least && /^\d{1,3}$/.test(first) && rest.every((three) => /^\d{3}$/.test(three));
}

/** What a cell shows of an amount; `parseAmount` reads it back. */
export function amountText(amount: Amount, language: Language): string {
  return typeof amount === "number" ? formatNumber(amount, language) : AMOUNT_WORDS[language][amount];
}

/** A count of persons or jobs: "" is none said. Null for what is no count. */
export function parseCount(text: string, language: Language): number | "" | null {
  const bare = foldText(text).replace(
    /^((?:\d[\d.,]*)) ?(?:nguoi|hv|hoc vien|lao dong|ld|ho|ho dan|viec lam|viec|persons?|people|jobs?|households?)$/,
    "$1",
  );
  const read = parseAmount(bare, language);
  if (!("amount" in read)) return null;
  if (typeof read.amount !== "number") return "";
  return read.amount >= 0 ? read.amount : null;
}
