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
    ...(illustrative ? [t.app.illustrative] : []),
  ];
  const body = {
    kind: "title",
    lines: lines.map((line) => fit.text(line, DECK_LIMITS.titleLine)),
    motto: motto || null,
  } as const;
  const notes = [leadWords(figures, language, t), ...(illustrative ? [t.app.illustrativeMeaning] : [])];
  return slideOf({ id: "title", title, body, notes }, fit, read);
}

/** The months of the period that have data, unless the period is one month. */
function spanText({ filter, programme, language, t }: DeckRead): string {
  const range = coveredRange(filter.period, programme);
  if (!range || range.first === range.last) return "";
  return t.overview.span(formatMonth(range.first, language), formatMonth(range.last, language));
}

/** At the foot of every slide: as of when, whether illustrative, and what the deck is cut down to, as far as there is room. */
export function footerOf(read: DeckRead): string {
  const { programme, filter, language, t, words } = read;
  const illustrative = programme.illustrative ? [t.app.illustrative] : [];
  const full = [asOfOf(read), ...illustrative].join(" · ");
  if (!narrowsLines(filter)) return shortenedTo(full, DECK_LIMITS.footer);
  const chips = words.opening.filtered(chipsText(read));
  const short = [t.app.dataThrough(formatMonth(programme.dataThrough, language)), ...illustrative].join(" · ");
  const fits = [`${full} · ${chips}`, `${short} · ${chips}`].find((text) => text.length <= DECK_LIMITS.footer);
  return fits ?? shortenedTo(`${full} · ${words.opening.someParts}`, DECK_LIMITS.footer);
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
