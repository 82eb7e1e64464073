import type { Dataset } from "#src/api/dataset.ts";
import type { Endpoint } from "#src/api/endpoints.ts";
import { monthsOf } from "#src/filters/data-doubts.ts";
import { dataDoubtsWords } from "#src/filters/data-doubts-words.ts";
import { fileNames, filesOf } from "#src/filters/files-of.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import type { Messages } from "#src/messages/vi.ts";
import { intakeBannerWords } from "./intake-banner-words.ts";

/** Lists that others take names from. */
const NAMING: readonly Endpoint[] = ["agencies", "enterprises", "communes"];

/** Rows are named while they can be taken in; `/data` has them all. */
const NAMED = 3;

/** What is not in the figures, or should be looked at: one part of the banner for each kind, the heaviest first. */
export function intakeParts(dataset: Dataset, language: Language, t: Messages): string[] {
  const words = intakeBannerWords[language];
  const { programme, setAside, unread, unreadable, outside, flagged, notices } = dataset;
  const parts: string[] = [];
  // Without the programme there is no figure that they could be missing from: the page says so.
  if (unread.length > 0 && programme.status === "ready")
    parts.push(withNames(unread, dataDoubtsWords[language].unread, language));
  const unusable = unreadable.map(({ endpoint }) => endpoint);
  if (unusable.length > 0) parts.push(withNames(unusable, dataDoubtsWords[language].unreadable, language));
  if (setAside.length > 0) parts.push(t.app.setAside(timesTogether(setAside)));
  const lastGood = notices.filter(({ kind }) => kind === "last-good");
  if (lastGood.length > 0) parts.push(words.lastGood(filesOf(lastGood)));
  if (outside.lines > 0) parts.push(words.outside(formatNumber(outside.lines, language), monthsOf(outside, language)));
  if (flagged.length > 0) parts.push(words.flagged(formatNumber(flagged.length, language), rowsWords(flagged, language)));
  const odd = notices.filter(({ kind }) => kind !== "last-good");
  if (odd.length > 0) parts.push(words.notices(formatNumber(odd.length, language), filesOf(odd)));
  return parts;
}

/** Which files are not there; whoever stands under an id for it is told why. */
function withNames(lists: readonly Endpoint[], say: (files: string) => string, language: Language): string {
  const files = say(fileNames(lists));
  return lists.some((list) => NAMING.includes(list)) ? intakeBannerWords[language].nameless(files) : files;
}

function rowsWords(flagged: Dataset["flagged"], language: Language): string {
  const rows = [...new Set(flagged.map(({ row }) => formatNumber(row, language)))];
  const named = rows.slice(0, NAMED).join(", ");
  return rows.length <= NAMED ? named : intakeBannerWords[language].more(named);
}
