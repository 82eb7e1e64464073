import { coveredRange, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { narrowsLines } from "#src/filters/filter.ts";
import { chipsOf } from "#src/filters/filter-chips.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import type { Slide } from "#src/lib/deck.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { fitting, shortenedTo } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { asOfOf, type DeckRead, periodOf, slideOf } from "./deck-slide.ts";
import { leadWords } from "./lead-words.ts";

/** The programme, its decision, the period and the day of the data. */
export function titleSlide(read: DeckRead): Slide {
  const { programme, figures, language, t } = read;
  const words = read.words.opening;
  const { decision, area, title, motto, illustrative } = programme;
  const fit = fitting();
  const chips = chipsText(read);
  const lines = [
    words.decision(decision.number, decision.issuer),
    words.area(area.level, area.name, area.province ?? ""),
    words.period(periodOf(read), spanText(read)),
    ...(chips === "" ? [] : [words.filtered(chips)]),
    asOfOf(read),
    ...natureLine(read),
  ];
  const body = {
    kind: "title",
    lines: lines.map((line) => fit.text(line, DECK_LIMITS.titleLine)),
    motto: motto || null,
  } as const;
  const notes = [
    leadWords(figures, language, t),
    ...(illustrative ? [t.app.illustrativeMeaning] : []),
    ...read.doubts.sentences.map((sentence) => `${sentence}.`),
  ];
  return slideOf({ id: "title", title, body, notes }, fit, read);
}

/** The months of the period that have data, unless the period is one month. */
function spanText({ filter, programme, language, t }: DeckRead): string {
  const range = coveredRange(filter.period, programme);
  if (!range || range.first === range.last) return "";
  return t.overview.span(formatMonth(range.first, language), formatMonth(range.last, language));
}

/** Whether the data is illustrative, and what it lacks: in one line, as fully as there is room for. */
function natureLine({ programme, doubts, t }: DeckRead): string[] {
  const illustrative = programme.illustrative ? [t.app.illustrative] : [];
  const texts = [doubts.sentences.join("; "), doubts.label, doubts.briefly].map((doubt) => joined([...illustrative, doubt]));
  const line = texts.find((text) => text.length <= DECK_LIMITS.titleLine) ?? doubts.briefly;
  return line === "" ? [] : [line];
}

/**
 * At the foot of every slide: as of when, whether illustrative, what the data lacks, and what the deck is cut down to, as far as there is
 * room. The day of the last update goes first, then the names of what was chosen; what is missing from the figures is never cut.
 */
export function footerOf(read: DeckRead): string {
  const { programme, filter, doubts, language, t, words } = read;
  const illustrative = programme.illustrative ? [t.app.illustrative] : [];
  const days = [asOfOf(read), t.app.dataThrough(formatMonth(programme.dataThrough, language))];
  const scopes = narrowsLines(filter) ? [words.opening.filtered(chipsText(read)), words.opening.someParts] : [""];
  const texts = [doubts.label, doubts.briefly].flatMap((doubt) =>
    scopes.flatMap((scope) => days.map((day) => joined([day, ...illustrative, doubt, scope]))),
  );
  const fits = texts.find((text) => text.length <= DECK_LIMITS.footer);
  return (
    fits ?? shortenedTo(joined([doubts.briefly, ...illustrative, ...days.slice(1), ...scopes.slice(-1)]), DECK_LIMITS.footer)
  );
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** The chosen communes, sponsors and kinds by name; empty where none is chosen. */
export function chipsText({ filter, programme, communes, sponsors, language, t }: DeckRead): string {
  const options = {
    span: programme,
    communes,
    sponsors: (sponsors ?? []).map((sponsor) => ({ id: sponsorKey(sponsor), name: sponsor.name })),
    kinds: programme.kinds.map(({ id, name }) => ({ id, name: name[language] })),
  };
  return chipsOf({ ...filter, period: WHOLE_PROGRAMME }, options, language, t)
    .map(({ label }) => label)
    .join(", ");
}

/** The name of the deck's file: the chosen period, or the month up to which there is data. */
export function fileNameOf({ filter, programme, words, language }: DeckRead): string {
  const period =
    filter.period.grain === "programme" ? words.fileUntil(programme.dataThrough) : periodInFileName(filter.period, language);
  return words.fileName(period);
}
