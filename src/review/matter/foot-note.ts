import { dataNature } from "#src/filters/data-nature.ts";
import { narrowsLines } from "#src/filters/filter.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { matterWords } from "./matter-words.ts";
import type { ReviewData } from "./review-data.ts";
import { asOfOf, chipsText } from "./telling.ts";

/**
 * At the foot of every slide and page, in at most `room` characters: as of when, whether tried out or illustrative, what the data lacks, and what all
 * of it is cut down to, as far as there is room. The day of the last update goes first, then the names of what was chosen; that they are
 * tried out, and what is missing from them, is never cut.
 */
export function footNote(data: ReviewData, room: number): string {
  const { programme, filter, doubts, language, t } = data;
  const words = matterWords[language];
  const nature = dataNature(programme, language, t).labels;
  const days = [asOfOf(data), t.app.dataThrough(formatMonth(programme.dataThrough, language))];
  const scopes = narrowsLines(filter) ? [words.filtered(chipsText(data)), words.someParts] : [""];
  const texts = [doubts.label, doubts.briefly].flatMap((doubt) =>
    scopes.flatMap((scope) => days.map((day) => joined([day, ...nature, doubt, scope]))),
  );
  const [first = "", ...others] = nature;
  const fits = texts.find((text) => text.length <= room);
  return fits ?? shortenedTo(joined([first, doubts.briefly, ...others, ...days.slice(1), ...scopes.slice(-1)]), room);
}

/** Parts of a line, without those that say nothing. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
