import { cellName } from "#src/documents/workbook/workbook.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { type CellAt, type CellProblem, MONEY_UNITS, type MoneyUnit } from "./form-record.ts";
import { problemWords } from "./problem-words.ts";

/** Letters of a cell that are told in a sentence. */
export const MOST_QUOTED = 80;

/** A file that was read, by its number in `CellAt`. */
export type NamedFile = { readonly name: string; readonly sheets: readonly string[] };

/** Amounts as they are typed in a column of each unit. */
const SAMPLES: Readonly<Record<MoneyUnit, string>> = {
  "1": "1.250.500",
  "1000": "1.250,5",
  "1000000": "15,5",
  "1000000000": "1,25",
};

/** What is counted, where it is no money. */
const COUNTED = ["trained", "jobs", "households"] as const;

/** "Trang “Quý III”, ô C12"; with the file's name where there are several. A text file's only sheet has none. */
export function placeText({ file, sheet, row, column }: CellAt, files: readonly NamedFile[], language: Language): string {
  const name = files.length > 1 ? (files[file]?.name ?? "") : "";
  return problemWords[language].at(cut(name), cut(files[file]?.sheets[sheet] ?? ""), cellName(row, column));
}

/** What is wrong at a cell, and what to type: "“1.250,5” không phải số đồng nguyên. Hãy nhập số đồng, ví dụ 1.250.500." */
export function problemSentence({ code, values }: Pick<CellProblem, "code" | "values">, language: Language): string {
  const words = problemWords[language];
  const text = (key: string) => (key in values ? valueText(values[key], language) : "");
  const month = text("month");
  const written = text("text");
  const [, why = text("reason")] = Object.entries(words.reasons).find(([reason]) => reason === values.reason) ?? [];
  const counted = words.counted[COUNTED.find((each) => each === values.of) ?? "dong"];
  const unit = MONEY_UNITS.find((known) => known === String(values.unit)) ?? "1";
  const until = text("until");
  return words.problems[code]({
    text: saidText({ code, values }, written, language),
    expected: text("expected") && counted(text("expected")),
    found: text("found") && counted(text("found")),
    // Names of the programme, and none of the cell.
    candidates: String(values.candidates ?? ""),
    parent: text("parent"),
    title: text("title"),
    file: text("file"),
    sheet: text("sheet"),
    isRepeat: text("sums") === "same",
    commune: text("commune"),
    communes: text("communes"),
    until: until === "" || until === month ? "" : formatMonth(until, language),
    month: /^\d{4}-\d{2}$/.test(month) ? formatMonth(month, language) : month,
    row: text("row"),
    why,
    count: text("count"),
    isHidden: values.reason === "sheet-hidden",
    unit: words.units[unit],
    sample: SAMPLES[unit],
    inUnit: "unit" in values ? words.inUnits[unit] : "",
  });
}

/** The same with its sheet and cell before it: a whole sentence. */
export function problemText(problem: CellProblem, files: readonly NamedFile[], language: Language): string {
  return problemWords[language].sentence(placeText(problem.at, files, language), problemSentence(problem, language));
}

/** As it stands in the cell, in quotes; a total by its name. Some sentences do without. */
function saidText({ code, values }: Pick<CellProblem, "code" | "values">, written: string, language: Language): string {
  const { quoted, blank } = problemWords[language];
  if (code === "total-differs") return written;
  if (code === "unlikely-amount" && typeof values.found === "number" && typeof values.unit === "number") {
    return formatNumber(values.found / values.unit, language);
  }
  if (written !== "") return quoted(written);
  return code === "refused-by-contract" ? "" : blank;
}

function valueText(value: string | number | undefined, language: Language): string {
  return typeof value === "number" ? formatNumber(value, language) : cut(value ?? "");
}

/** In a sentence a text of a cell is known by its beginning. */
function cut(text: string): string {
  return shortenedTo(text, MOST_QUOTED);
}
