import type { Month } from "#src/domain/month.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import type { Messages } from "#src/messages/vi.ts";
import { dataDoubtsWords } from "./data-doubts-words.ts";
import { fileNames, filesOf } from "./files-of.ts";

/** The parts of a dataset that tell what its figures lack. */
export type DoubtedParts = {
  /** Rows that could not be used, with the name of their file without its ending. */
  readonly setAside: readonly { readonly endpoint: string; readonly times?: number }[];
  /** Lines of months that the programme does not cover. */
  readonly outside?: { readonly lines: number; readonly months: readonly { readonly month: Month }[] };
  /** Lists that could not be used at all. */
  readonly unreadable?: readonly { readonly endpoint: string }[];
  /** Lists that did not come, by the names of their files without the ending. */
  readonly unread?: readonly string[];
  /** Amounts that count and are too large to be believed. */
  readonly flagged?: readonly unknown[];
  /** Communes that report criteria which their set does not have. */
  readonly uncounted?: readonly unknown[];
  /** What is odd about the files and costs no row. */
  readonly notices?: readonly { readonly endpoint: string; readonly kind: string }[];
};

/** Odd, and no figure is another for it: a field that nobody asks for, a letter that is broken. */
const HARMLESS = ["unknown-key", "broken-text"];

/** What the figures lack, in words, from the longest to the shortest; all of it empty where they lack nothing. */
export type DataDoubts = {
  /** "5 dòng bị để riêng, không cộng vào số liệu (support.json)"; one for each cause. */
  readonly sentences: readonly string[];
  /** "5 dòng bị để riêng (support.json)": where there is a line for it. */
  readonly label: string;
  /** "5 dòng không được cộng": where there is hardly any room, and it may not be left out. */
  readonly briefly: string;
};

const MONTHS_NAMED = 3;

/**
 * What travels with every figure that leaves the app, on a slide, a sheet, a page or a picture: which rows are not in it. Whatever the
 * figure is of: a row that could not be read does not tell what it would have changed.
 */
export function dataDoubts(
  {
    setAside,
    outside = { lines: 0, months: [] },
    unreadable = [],
    unread = [],
    flagged = [],
    uncounted = [],
    notices = [],
  }: DoubtedParts,
  language: Language,
  t: Messages,
): DataDoubts {
  const words = dataDoubtsWords[language];
  const files = rowsByFile(setAside, language);
  const unusable = filesOf(unreadable);
  const lacking = fileNames(unread);
  const lost = timesTogether(setAside);
  const rows = lost + outside.lines;
  const odd = notices.filter(({ kind }) => !HARMLESS.includes(kind));
  const said = (count: number) => formatNumber(count, language);
  const each = (parts: readonly (readonly [number, string])[]) => parts.flatMap(([count, text]) => (count > 0 ? [text] : []));
  return {
    sentences: each([
      [unread.length, words.unread(lacking)],
      [unreadable.length, words.unreadable(unusable)],
      [lost, words.inFiles(t.app.setAside(lost), files)],
      [outside.lines, words.outside(said(outside.lines), monthsOf(outside, language))],
      [flagged.length, words.flagged(said(flagged.length))],
      [uncounted.length, words.uncounted(said(uncounted.length))],
      [odd.length, words.odd(said(odd.length), filesOf(odd))],
    ]),
    label: each([
      [unread.length, words.unread(lacking)],
      [unreadable.length, words.unreadable(unusable)],
      [lost, words.setAside(said(lost), files)],
      [outside.lines, words.outsideShort(said(outside.lines))],
      [flagged.length, words.flaggedShort(said(flagged.length))],
      [uncounted.length, words.uncountedShort(said(uncounted.length))],
      [odd.length, words.oddShort(said(odd.length), filesOf(odd))],
    ]).join(", "),
    briefly: each([
      [unread.length + unreadable.length, words.filesBriefly(said(unread.length + unreadable.length))],
      [rows + flagged.length, rows > 0 && flagged.length > 0 ? words.both(said(rows), said(flagged.length)) : ""],
      [flagged.length === 0 ? rows : 0, words.notCounted(said(rows))],
      [rows === 0 ? flagged.length : 0, words.flaggedShort(said(flagged.length))],
      [rows + flagged.length === 0 ? uncounted.length : 0, words.uncountedShort(said(uncounted.length))],
      [rows + flagged.length + uncounted.length === 0 ? odd.length : 0, words.oddBriefly(said(odd.length))],
    ])
      .filter((part) => part !== "")
      .join(", "),
  };
}

/** Months are named while they can be taken in: "tháng 10/2017, tháng 11/2017", or "từ tháng 10/2017 đến tháng 6/2018". */
export function monthsOf({ months }: NonNullable<DoubtedParts["outside"]>, language: Language): string {
  const names = months.map(({ month }) => formatMonth(month, language));
  const [first = ""] = names;
  return names.length <= MONTHS_NAMED ? names.join(", ") : dataDoubtsWords[language].from(first, names.at(-1) ?? first);
}

/** "support.json"; of several files each with its rows: "support.json: 3, proposals.json: 2". */
function rowsByFile(setAside: DoubtedParts["setAside"], language: Language): string {
  const files = [...Map.groupBy(setAside, ({ endpoint }) => `${endpoint}.json`)];
  const [only, ...others] = files;
  if (only && others.length === 0) return only[0];
  return files
    .map(([file, rows]) => dataDoubtsWords[language].file(file, formatNumber(timesTogether(rows), language)))
    .join(", ");
}
