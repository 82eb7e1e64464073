import type { Dataset } from "#src/api/dataset.ts";
import type { Notice } from "#src/api/notices.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { intakeBannerWords } from "./intake-banner-words.ts";

/** Months and rows are named while they can be taken in; `/data` has them all. */
const NAMED = 3;

/** What is not in the figures, or should be looked at: one part of the banner for each kind, the heaviest first. */
export function intakeParts(dataset: Dataset, language: Language, t: Messages): string[] {
  const words = intakeBannerWords[language];
  const { setAside, unreadable, outside, flagged, notices } = dataset;
  const parts: string[] = [];
  if (unreadable.length > 0) parts.push(words.unreadable(filesOf(unreadable)));
  if (setAside.length > 0) parts.push(t.app.setAside(setAside.length));
  const lastGood = notices.filter(({ kind }) => kind === "last-good");
  if (lastGood.length > 0) parts.push(words.lastGood(filesOf(lastGood)));
  if (outside.lines > 0) parts.push(words.outside(formatNumber(outside.lines, language), monthsWords(outside, language)));
  if (flagged.length > 0) parts.push(words.flagged(formatNumber(flagged.length, language), rowsWords(flagged, language)));
  const odd = notices.filter(({ kind }) => kind !== "last-good");
  if (odd.length > 0) parts.push(words.notices(formatNumber(odd.length, language), filesOf(odd)));
  return parts;
}

function filesOf(entries: readonly Pick<Notice, "endpoint">[]): string {
  return [...new Set(entries.map(({ endpoint }) => `${endpoint}.json`))].join(", ");
}

function monthsWords({ months }: Dataset["outside"], language: Language): string {
  const names = months.map(({ month }) => formatMonth(month, language));
  const [first = "", last = first] = [names[0], names.at(-1)];
  return names.length <= NAMED ? names.join(", ") : intakeBannerWords[language].from(first, last);
}

function rowsWords(flagged: Dataset["flagged"], language: Language): string {
  const rows = [...new Set(flagged.map(({ row }) => formatNumber(row, language)))];
  const named = rows.slice(0, NAMED).join(", ");
  return rows.length <= NAMED ? named : intakeBannerWords[language].more(named);
}
