import type { DeckFigure, Slide } from "#src/documents/deck.ts";
import { compare } from "#src/domain/change.ts";
import { isYearly } from "#src/domain/period.ts";
import type { Total } from "#src/domain/totals.ts";
import { noCommuneClause, noCommuneText } from "#src/filters/no-commune.ts";
import { linesOwedText, plansNote } from "#src/filters/owed-texts.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { ABSENT, formatDongShort } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { labelToDate } from "#src/review/matter/label-to-date.ts";
import { nothingGivenClause } from "#src/review/matter/nothing-given.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { planFinding, slowSentence } from "#src/review/matter/plan-sentence.ts";
import { changeSentence, standingSentence, type TellingTime } from "#src/review/matter/sentences.ts";
import { standingClause } from "#src/review/matter/standing-clause.ts";
import { supportSentence } from "#src/review/matter/support-sentence.ts";
import { periodOf, standingScope, tellingTime, waitingScope, waitingTime } from "#src/review/matter/telling.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import {
  completionHeadline,
  coverageHeadline,
  deliveredHeadline,
  type Headline,
  proposalsHeadline,
  standardHeadline,
} from "#src/views/headline-view.ts";
import { isWithoutData, missingMonths, missingMonthsWords } from "#src/views/months-without-data.ts";
import { deliveredDong } from "./chart-parts.ts";
import { type Fit, fitting } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { monthsUnknown } from "./months-unknown.ts";
import { type DeckData, placeOf, slideOf } from "./slide-of.ts";

/** The five figures that the overview opens with, and how they moved. */
export function figuresSlide(data: DeckData): Slide {
  const { figures, programme, language, t } = data;
  const words = data.words.figures;
  // Of a chosen period the figures tell the plan; of the whole programme, nothing of its latest quarter.
  const isWhole = data.filter.period.grain === "programme";
  const fit = fitting();
  const delivered = deliveredHeadline(figures, language, t);
  const cumulative = delivered.notes.at(-1) ?? "";
  const named = missingMonthsWords(figures, language);
  const missing = monthsUnknown(missingMonths(figures), DECK_LIMITS.figure.note, fit, data);
  const headlines: Headline[] = [
    { ...delivered, notes: delivered.notes.slice(0, -1).map((note) => (note === named ? missing : note)) },
    owedInBrief(completionHeadline(figures, language, t), figures.inPeriod.whole, language),
    // Of many, three names with their areas would reach into what is said below.
    coverageHeadline(figures, language, t, 1),
    toDate(standardHeadline(figures.communes, programme, language, t), tellingTime(data), language),
  ];
  const shown = [...headlines.map((headline) => figureOf(headline, fit)), proposalsFigure(data, fit)];
  return slideOf(
    {
      id: "figures",
      title: titleOf(data),
      subtitle: words.subtitle(placeOf(data), periodOf(data)),
      body: { kind: "figures", figures: shown },
      remarks: [
        shown.some(({ note }) => note?.includes(missing)) ? "" : missing,
        isWhole ? capitalise(planFinding(figures, language, t) ?? "") : "",
        cumulative,
        standingScope(data),
        waitingScope(data),
      ],
      notes: [
        supportSentence(data),
        changeNote(data),
        figures.communes.length === 0
          ? noCommuneText(data.filter, language, t)
          : standingSentence(figures.communes, programme, language, tellingTime(data)),
        slowSentence(figures, language) ?? "",
      ],
    },
    fit,
    data,
  );
}

function titleOf({ figures, filter, programme, language, t, words }: DeckData): string {
  const time =
    filter.period.grain === "programme"
      ? openingWords[language].until(formatMonth(programme.dataThrough, language))
      : openingWords[language].during(periodWords(filter.period, language, t));
  const { communes, inPeriod } = figures;
  const say = filter.period.grain === "programme" ? words.figures.standing : words.figures.standingNow;
  const standing = standingClause(communes, language, say, noCommuneClause(filter, language));
  const dong = deliveredDong(inPeriod.whole);
  const missing = missingMonthsWords(figures, language);
  if (missing && isWithoutData(figures)) return `${capitalise(missing)}; ${standing}`;
  return dong === null || inPeriod.whole.lines === 0
    ? words.figures.titleNone(time, nothingGivenClause(inPeriod.whole, language), standing)
    : words.figures.title(time, formatDongShort(dong, language), standing);
}

type FigureRoom = { readonly label: number; readonly value: number; readonly note: number };

/** Reports and plans that are owed in one note of few words: with the sum of what is planned there would be no room for both. */
function owedInBrief(headline: Headline, whole: Total, language: Language): Headline {
  const plans = plansNote(whole, language);
  const { owed, notes } = headline;
  if (plans === null || owed === undefined) return headline;
  const brief = `${linesOwedText(whole.linesNotReported, language)}, ${plans}`;
  return { ...headline, notes: [brief, ...notes.filter((note) => note !== owed && note !== plans)] };
}

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

function proposalsFigure(data: DeckData, fit: Fit): DeckFigure {
  const { proposals, programme, language, t, words } = data;
  const when = waitingTime(data);
  if (proposals) return figureOf(toDate(proposalsHeadline(proposals, programme, language, t), when, language), fit);
  return {
    label: fit.text(t.figures.labels.proposals, DECK_LIMITS.figure.label),
    value: ABSENT,
    note: words.unread,
    tone: "attention",
  };
}

function toDate(headline: Headline, when: TellingTime, language: Language): Headline {
  return { ...headline, label: labelToDate(headline.label, when, language) };
}

/** Against the same period last year where there is one, else against the period before. */
export function changeNote(data: DeckData, communes: ReadonlySet<string> | null = null): string {
  const { filter, programme, language, t } = data;
  const words = data.words.figures;
  const period = comparedPeriod(filter, programme);
  const subject = filter.period.grain === "programme" ? words.supportOf(periodWords(period, language, t)) : words.support;
  return changeSentence({ subject, ...comparisonOf(data, communes) }, language, t);
}

export function comparisonOf({ figures, filter, programme }: DeckData, communes: ReadonlySet<string> | null) {
  const period = comparedPeriod(filter, programme);
  const lines = communes ? { ...linesFilterOf(filter), communes } : linesFilterOf(filter);
  const comparison = compare(figures.table, lines, period, programme, "lastYear");
  if (comparison.change.kind !== "no-baseline" || isYearly(period)) return { comparison, against: "lastYear" as const };
  return { comparison: compare(figures.table, lines, period, programme, "previous"), against: "previous" as const };
}
