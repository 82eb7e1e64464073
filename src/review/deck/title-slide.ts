import type { Slide } from "#src/documents/deck.ts";
import { coveredRange } from "#src/domain/period.ts";
import { dataNature } from "#src/filters/data-nature.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import { joined } from "#src/review/matter/foot-note.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { openingSentence } from "#src/review/matter/opening-sentence.ts";
import { asOfOf, chipsText, periodOf } from "#src/review/matter/telling.ts";
import { fitting } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, slideOf } from "./slide-of.ts";

/** The programme, its decision, the period and the day of the data. */
export function titleSlide(data: DeckData): Slide {
  const { programme, figures, language, t } = data;
  const words = data.words.opening;
  const { decision, area, title, motto } = programme;
  const fit = fitting();
  const chips = chipsText(data);
  const lines = [
    words.decision(decision.number, decision.issuer),
    words.area(area.level, area.name, area.province ?? ""),
    words.period(periodOf(data), spanText(data)),
    ...(chips === "" ? [] : [matterWords[language].filtered(chips)]),
    asOfOf(data),
    ...natureLine(data),
  ];
  const body = {
    kind: "title",
    lines: lines.map((line) => fit.text(line, DECK_LIMITS.titleLine)),
    motto: motto || null,
  } as const;
  const notes = [
    openingSentence(figures, language, t),
    ...dataNature(programme, language, t).sentences,
    ...data.doubts.sentences.map((sentence) => `${sentence}.`),
  ];
  return slideOf({ id: "title", title, body, notes }, fit, data);
}

/** The months of the period that have data, unless the period is one month. */
function spanText({ filter, programme, language, t }: DeckData): string {
  const range = coveredRange(filter.period, programme);
  if (!range || range.first === range.last) return "";
  return t.figures.span(formatMonth(range.first, language), formatMonth(range.last, language));
}

/** Whether the data is tried out or illustrative, and what it lacks: in one line, as fully as there is room for. */
function natureLine({ programme, doubts, language, t }: DeckData): string[] {
  const nature = dataNature(programme, language, t).labels;
  const texts = [doubts.sentences.join("; "), doubts.label, doubts.briefly].map((doubt) => joined([...nature, doubt]));
  const line = texts.find((text) => text.length <= DECK_LIMITS.titleLine) ?? joined([...nature.slice(0, 1), doubts.briefly]);
  return line === "" ? [] : [line];
}

/** The name of the deck's file: the chosen period, or the month up to which there is data. */
export function fileNameOf({ filter, programme, words, language }: DeckData): string {
  const period =
    filter.period.grain === "programme" ? words.fileUntil(programme.dataThrough) : periodInFileName(filter.period, language);
  return words.fileName(period);
}
