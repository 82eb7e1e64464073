import { narrowsLines } from "#src/filters/filter.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { matterWords } from "./matter-words.ts";
import type { ReviewData } from "./review-data.ts";
import { asOfOf, chipsText } from "./telling.ts";

/**
 * At the foot of every slide and page, in at most `room` characters: as of when, whether illustrative, what the data lacks, and what all
 * of it is cut down to, as far as there is room. The day of the last update goes first, then the names of what was chosen; what is
 * missing from the figures is never cut.
 */
export function footNote(data: ReviewData, room: number): string {
  const { programme, filter, doubts, language, t } = data;
  const words = matterWords[language];
  const illustrative = programme.illustrative ? [t.app.illustrative] : [];
  const days = [asOfOf(data), t.app.dataThrough(formatMonth(programme.dataThrough, language))];
  const scopes = narrowsLines(filter) ? [words.filtered(chipsText(data)), words.someParts] : [""];
  const texts = [doubts.label, doubts.briefly].flatMap((doubt) =>
    scopes.flatMap((scope) => days.map((day) => joined([day, ...illustrative, doubt, scope]))),
  );
  const fits = texts.find((text) => text.length <= room);
  return fits ?? shortenedTo(joined([doubts.briefly, ...illustrative, ...days.slice(1), ...scopes.slice(-1)]), room);
}

/** Parts of a line, without those that say nothing. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
