import { withoutBidiControls } from "#src/lib/bidi.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import { harmlessText } from "#src/lib/harmless-text.ts";
import type { Language } from "#src/lib/language.ts";
import { writableText } from "#src/lib/writable-text.ts";

/** A cell as a spreadsheet takes it from the clipboard. */
export type CopiedCell = {
  /** A number without marks between thousands and without a unit, in the language's decimals; or words. */
  readonly text: string;
  /** A spreadsheet would make a date or a number of it ("16/19", "007"), which it is not. */
  readonly staysText: boolean;
  /** What the page says beside a number: what is missing from it goes along, in a cell of its own. */
  readonly note: string;
};

const DECIMAL: Record<Language, { readonly number: RegExp; readonly group: RegExp; readonly mark: string }> = {
  vi: { number: /^([+-]?) ?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?: ?(\D*))?$/, group: /\./g, mark: "," },
  en: { number: /^([+-]?) ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?: ?(\D*))?$/, group: /,/g, mark: "." },
};

/** Zeros that a unit of money stands for; a figure of the page is in whole dong, or in one of these. */
const ZEROS: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["đồng", 0],
  ["dong", 0],
  ["nghìn", 3],
  ["thousand", 3],
  ["triệu", 6],
  ["million", 6],
  ["tỷ", 9],
  ["billion", 9],
]);

/** `lines`: what the cell says, as its lines. */
export function copiedCell(lines: readonly string[], language: Language): CopiedCell {
  const [first = "", ...rest] = lines.map(plain).filter(Boolean);
  const [, head = "", inBrackets = ""] = /^(.*?)\*?(?: ?\((.*)\))?$/s.exec(first) ?? [];
  const number = numberOf(head, language);
  if (number !== null) return { text: number, staysText: false, note: [inBrackets, ...rest].filter(Boolean).join("; ") };
  const words = [first, ...rest].join(" ");
  const said = words === ABSENT ? "" : words.replace(new RegExp(`^${ABSENT} `), "");
  return { text: harmlessText(said), staysText: looksLikeAnother(said), note: "" };
}

/** On one line, with the spaces and the minus that every program knows. */
function plain(text: string): string {
  return withoutBidiControls(writableText(text))
    .replace(/\u2212/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** "1.234,5" → "1234,5", "72,8 %" → "72,8%", "2,5 tỷ đồng" → "2500000000"; null for what is no number. */
function numberOf(text: string, language: Language): string | null {
  const { number, group, mark } = DECIMAL[language];
  const [, sign = "", grouped = "", fraction = "", unit = ""] = number.exec(text) ?? [];
  const whole = grouped.replace(group, "");
  if (whole === "" || /^0\d/.test(whole)) return null;
  const minus = sign === "-" ? "-" : "";
  if (unit === "%") return `${minus}${whole}${fraction && mark + fraction}%`;
  const zeros = ZEROS.get(unit.replace(/(?<=.) (đồng|dong)$/, ""));
  if (zeros === undefined) return null;
  const moved = fraction.padEnd(zeros, "0");
  const left = (whole + moved.slice(0, zeros)).replace(/^0+(?=\d)/, "");
  const right = moved.slice(zeros);
  return minus + left + (right && mark + right);
}

function looksLikeAnother(text: string): boolean {
  return /^\d+ ?[/:-] ?\d+$|^0\d+$/.test(text);
}
