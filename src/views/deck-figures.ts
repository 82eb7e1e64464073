import { compare } from "#src/domain/change.ts";
import { isRecognised } from "#src/domain/commune.ts";
import { isYearly } from "#src/domain/period.ts";
import { periodWords } from "#src/filters/period-words.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import type { DeckFigure, Slide } from "#src/lib/deck.ts";
import { ABSENT, formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { comparedPeriod } from "./compared-period.ts";
import { deliveredDong } from "./deck-chart.ts";
import { type Fit, fitting } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import {
  type DeckRead,
  periodOf,
  placeOf,
  slideOf,
  standingScope,
  supportSentence,
  tellingTime,
  waitingScope,
  waitingTime,
} from "./deck-slide.ts";
import {
  completionHeadline,
  coverageHeadline,
  deliveredHeadline,
  type Headline,
  proposalsHeadline,
  standardHeadline,
} from "./headline-view.ts";
import { labelToDate } from "./label-to-date.ts";
import { isWithoutData, missingMonthsWords } from "./months-without-data.ts";
import { planFinding, slowSentence } from "./plan-sentence.ts";
import { changeSentence, standingSentence, type TellingTime } from "./sentences.ts";

/** The five figures that the overview opens with, and how they moved. */
export function figuresSlide(read: DeckRead): Slide {
  const { figures, programme, language, t } = read;
  const words = read.words.figures;
  // Of a chosen period the figures tell the plan; of the whole programme, nothing of its latest quarter.
  const isWhole = read.filter.period.grain === "programme";
  const fit = fitting();
  const delivered = deliveredHeadline(figures, language, t);
  const cumulative = delivered.notes.at(-1) ?? "";
  const missing = missingMonthsWords(figures, language) ?? "";
  const headlines: Headline[] = [
    { ...delivered, notes: delivered.notes.slice(0, -1) },
    completionHeadline(figures, language, t),
    coverageHeadline(figures, t),
    toDate(standardHeadline(figures.communes, programme, language, t), tellingTime(read), language),
  ];
  const shown = [...headlines.map((headline) => figureOf(headline, fit)), proposalsFigure(read, fit)];
  return slideOf(
    {
      id: "figures",
      title: titleOf(read),
      subtitle: words.subtitle(placeOf(read), periodOf(read)),
      body: { kind: "figures", figures: shown },
      remarks: [
        shown.some(({ note }) => note?.includes(missing)) ? "" : missing,
        isWhole ? capitalise(planFinding(figures, language, t) ?? "") : "",
        cumulative,
        standingScope(read),
        waitingScope(read),
      ],
      notes: [
        supportSentence(read),
        changeNote(read),
        standingSentence(figures.communes, programme, language, tellingTime(read)),
        slowSentence(figures, language) ?? "",
      ],
    },
    fit,
    read,
  );
}

function titleOf({ figures, filter, programme, language, t, words }: DeckRead): string {
  const time =
    filter.period.grain === "programme"
      ? t.overview.leadUntil(formatMonth(programme.dataThrough, language))
      : t.overview.leadIn(periodWords(filter.period, language, t));
  const { communes, inPeriod } = figures;
  const recognised = communes.filter(isRecognised).length;
  const say = filter.period.grain === "programme" ? words.figures.standing : words.figures.standingNow;
  const standing = communes.length === 0 ? t.overview.leadStanding(0, 0) : say(recognised, communes.length);
  const dong = deliveredDong(inPeriod.whole);
  const missing = missingMonthsWords(figures, language);
  if (missing && isWithoutData(figures)) return `${capitalise(missing)}; ${standing}`;
  return dong === null || inPeriod.whole.lines === 0
    ? words.figures.titleNone(time, standing)
    : words.figures.title(time, formatDongShort(dong, language), standing);
}

type FigureRoom = { readonly label: number; readonly value: number; readonly note: number };

/** What is notable first; as many notes as there is room for. */
export function figureOf({ label, value, notes, alert }: Headline, fit: Fit, room: FigureRoom = DECK_LIMITS.figure): DeckFigure {
  const { label: labelRoom, value: valueRoom, note: noteRoom } = room;
  const [first = "", ...others] = alert === undefined ? notes : [alert, ...notes];
  const start = clausesWithin(first, noteRoom);
  if (start !== first) fit.text(first, noteRoom);
  const whole = others.reduce((text, other) => (`${text}; ${other}`.length <= noteRoom ? `${text}; ${other}` : text), first);
  const note = start === first ? whole : start;
  return {
    label: fit.text(label, labelRoom),
    value: fit.text(value, valueRoom),
    note: note === "" ? null : fit.text(note, noteRoom),
    tone: alert === undefined ? "plain" : "attention",
  };
}

/** As many of the clauses as there is room for: one that is cut could say the half of what it means. */
function clausesWithin(text: string, most: number): string {
  const [first = "", ...others] = text.split("; ");
  let shown = first;
  for (const clause of others) {
    if (`${shown}; ${clause}`.length > most) return shown;
    shown = `${shown}; ${clause}`;
  }
  return shown;
}

function proposalsFigure(read: DeckRead, fit: Fit): DeckFigure {
  const { proposals, programme, language, t, words } = read;
  const when = waitingTime(read);
  if (proposals) return figureOf(toDate(proposalsHeadline(proposals, programme, language, t), when, language), fit);
  return {
    label: fit.text(t.overview.figures.proposals, DECK_LIMITS.figure.label),
    value: ABSENT,
    note: words.unread,
    tone: "attention",
  };
}

function toDate(headline: Headline, when: TellingTime, language: Language): Headline {
  return { ...headline, label: labelToDate(headline.label, when, language) };
}

/** Against the same period last year where there is one, else against the period before. */
export function changeNote(read: DeckRead, communes: ReadonlySet<string> | null = null): string {
  const { filter, programme, language, t } = read;
  const words = read.words.figures;
  const period = comparedPeriod(filter, programme);
  const subject = filter.period.grain === "programme" ? words.supportOf(periodWords(period, language, t)) : words.support;
  return changeSentence({ subject, ...comparisonOf(read, communes) }, language, t);
}

export function comparisonOf({ figures, filter, programme }: DeckRead, communes: ReadonlySet<string> | null) {
  const period = comparedPeriod(filter, programme);
  const lines = communes ? { ...linesFilterOf(filter), communes } : linesFilterOf(filter);
  const comparison = compare(figures.table, lines, period, programme, "lastYear");
  if (comparison.change.kind !== "no-baseline" || isYearly(period)) return { comparison, against: "lastYear" as const };
  return { comparison: compare(figures.table, lines, period, programme, "previous"), against: "previous" as const };
}
