import type { DeckChart, DeckFigure, DeckItem, Slide } from "#src/documents/deck.ts";
import { type Commune, criteriaCount, criteriaLost, criteriaMissing, criteriaSetOf } from "#src/domain/commune.ts";
import { numberedName } from "#src/domain/criterion-name.ts";
import { completionOf } from "#src/domain/figures.ts";
import { spanRange } from "#src/domain/period.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { onlyCommune } from "#src/filters/communes-chosen.ts";
import { receivedMeant } from "#src/filters/filter-scope.ts";
import { dongOf } from "#src/lib/dong-scale.ts";
import { ABSENT, formatDongShort, formatPercent } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { listInSteps, type Steps } from "#src/lib/steps.ts";
import { labelToDate } from "#src/review/matter/label-to-date.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { deliveredSentence, standingSentence } from "#src/review/matter/sentences.ts";
import { sentencesWords } from "#src/review/matter/sentences-words.ts";
import { periodOf, standingScope, tellingTime, waitingTime, whenOf } from "#src/review/matter/telling.ts";
import { changeWords, comparedMonthsWords, directionWords } from "#src/views/change-texts.ts";
import { cardSponsors } from "#src/views/commune-card-view.ts";
import { comparedSubject } from "#src/views/compared-period.ts";
import { metShare } from "#src/views/criteria-met.ts";
import { figuresUnder } from "#src/views/filtered-figures.ts";
import { deliveredHeadline, type Headline, proposalsHeadline } from "#src/views/headline-view.ts";
import { metInSentence } from "#src/views/met-in-sentence.ts";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import { timeView } from "#src/views/time-view.ts";
import { altOf, deliveredDong, unitFor } from "./chart-parts.ts";
import { columnsOf, largestOf, measuredOf, type TimeCut, timeCut, timeRemarks } from "./columns-chart.ts";
import { changeNote, comparisonOf, figureOf } from "./figures-slide.ts";
import { type Fit, fitting, linesOf } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { deckMap } from "./map-slides.ts";
import { type DeckData, slideOf } from "./slide-of.ts";

type Alone = { readonly commune: Commune; readonly data: DeckData; readonly cut: TimeCut };

/** A slide for each commune of the filter, or each of those given, in the Decision's order; all of their charts on one scale. */
export function* communeSlides(data: DeckData, communes: readonly Commune[] = data.figures.listed): Steps<Slide[]> {
  const all = yield* listInSteps(communes.map((commune) => () => [cutOf(commune, data)]));
  const scale = Math.max(0, ...all.map(({ cut }) => largestOf(cut.bars)));
  return yield* listInSteps(all.map((alone) => () => [communeSlide(alone, scale, data)]));
}

function cutOf(commune: Commune, data: DeckData): Alone {
  const alone = aloneOf(commune, data);
  const view = timeView(alone.figures, "quarter", "kind", data.language, data.t);
  return { commune, data: alone, cut: timeCut(view.bars, DECK_LIMITS.columns.ofCommune, data) };
}

function communeSlide({ commune, data: alone, cut }: Alone, scale: number, data: DeckData): Slide {
  const { programme, language, words } = data;
  const total = data.figures.inPeriod.by("commune").get(commune.id) ?? EMPTY_TOTAL;
  const fit = fitting();
  const chart = chartOf(commune, cut, scale, data);
  const remarks = [changeRemark(alone), ...timeRemarks(cut, alone, fit, commune), standingScope(data)];
  return slideOf(
    {
      id: `commune-${commune.id}`,
      title: titleOf(commune, total, fit, data),
      subtitle: words.commune.subtitle(chart.unit, cut.span, periodOf(data)),
      body: {
        kind: "commune",
        figures: figuresOf(commune, fit, alone),
        chart,
        items: itemsOf(commune, remarks, fit, data),
        locator: deckMap(commune.id, fit, data),
      },
      remarks,
      notes: [
        withoutDataSentence(data.figures, language) ??
          deliveredSentence(
            {
              when: whenOf(data),
              who: sentencesWords[language].commune(commune.name),
              role: "receives",
              total,
              meant: receivedMeant(data.filter, language),
            },
            language,
          ),
        changeNote(data, new Set([commune.id])),
        standingSentence([commune], programme, language, tellingTime(data)),
      ],
    },
    fit,
    data,
  );
}

/** The same data cut down to one commune. */
function aloneOf(commune: Commune, data: DeckData): DeckData {
  const filter = { ...data.filter, ...onlyCommune(commune.id) };
  const figures = figuresUnder(filter, data.figures);
  const proposals = data.proposals?.filter(({ communeId }) => communeId === commune.id);
  const raised = data.raised?.filter(({ communeId }) => communeId === commune.id);
  return { ...data, filter, figures, proposals: proposals ?? null, raised: raised ?? null };
}

/** How much of its plan was reached, and how many criteria; what is not known is not named. */
function titleOf(commune: Commune, total: Total, fit: Fit, data: DeckData): string {
  const { programme, language, words } = data;
  const name = fit.text(commune.name, DECK_LIMITS.titleName);
  const met = metInSentence(commune, programme, language);
  const say = tellingTime(data) === "to-date" ? words.commune.metToDate : words.commune.met;
  const criteria = met === null ? "" : say(met);
  const completion = completionOf(total);
  if (completion.kind === "ratio") {
    const percent = formatPercent(completion.ratio, language);
    return words.commune.titlePlan(name, dongOf(total.delivered, total.planned, language), percent, criteria);
  }
  const dong = deliveredDong(total);
  const money = dong === null || dong === 0 ? null : formatDongShort(dong, language);
  if (met === null) return money === null ? words.commune.titlePlain(name) : words.commune.titleUnknown(name, money);
  return money === null ? words.commune.titleNoMoney(name, criteria) : words.commune.title(name, criteria, money);
}

function chartOf(commune: Commune, cut: TimeCut, scale: number, data: DeckData): DeckChart {
  const { language, words } = data;
  const unit = unitFor(scale, "columns", data);
  const measured = measuredOf(cut.bars, language);
  return {
    ...columnsOf(cut.bars, unit, "quarter", data),
    scale,
    series: [{ name: words.commune.delivered, colour: "delivered", values: measured.map(({ dong }) => dong) }],
    alt: altOf(words.commune.alt(commune.name, cut.span), measured, data),
  };
}

function figuresOf(commune: Commune, fit: Fit, alone: DeckData): DeckFigure[] {
  const { figures, programme, language, t, words } = alone;
  const met = metShare(commune, programme);
  const { stage, level } = commune.standard;
  const lost = criteriaLost(commune, spanRange(programme)).length;
  const standing = stage === "recognised" ? t.levels[level] : t.stages[stage];
  const delivered = deliveredHeadline(figures, language, t);
  const room = DECK_LIMITS.communeFigure;
  const when = tellingTime(alone);
  const headlines: Headline[] = [
    { label: labelToDate(words.commune.standing, when, language), value: standing, notes: [] },
    {
      label: labelToDate(words.commune.criteria, when, language),
      value: met ?? ABSENT,
      notes: [met === null ? t.states.unknown : remainingText(commune, alone)],
      ...(lost > 0 ? { alert: words.commune.lost(lost) } : {}),
    },
    {
      ...delivered,
      label: words.commune.support(periodOf(alone)),
      notes: deliveredDong(figures.inPeriod.whole) === null ? delivered.notes.slice(0, 1) : [changeText(alone)],
    },
  ];
  return [...headlines.map((headline) => figureOf(headline, fit, room)), waitingOf(fit, alone)];
}

function waitingOf(fit: Fit, alone: DeckData): DeckFigure {
  const { proposals, programme, language, t, words } = alone;
  const label = labelToDate(words.commune.proposals, waitingTime(alone), language);
  if (!proposals) return { label, value: ABSENT, note: words.unread, tone: "attention" };
  const { value, notes, alert } = proposalsHeadline(proposals, programme, language, t);
  // What is overdue says enough; else that nothing is.
  const headline = alert === undefined ? { label, value, notes: notes.slice(0, 1) } : { label, value, notes: [], alert };
  return figureOf(headline, fit, DECK_LIMITS.communeFigure);
}

/** "tăng 12,3 % so cùng kỳ": there is room for one comparison. Where that does not fit with its doubts, the foot has it. */
function changeText(alone: DeckData): string {
  const text = shortChangeText(alone);
  return text.length <= DECK_LIMITS.communeFigure.note ? text : alone.words.commune.changeInNotes;
}

/** Names the period where the figure speaks of another, the months where not all are compared, and how many lines are owed. */
function shortChangeText(alone: DeckData): string {
  const { language, t, words } = alone;
  const { comparison, against } = comparisonOf(alone, null);
  const { change, months, owed } = comparison;
  if (change.kind !== "relative")
    return `${comparedSubject(alone.filter, alone.programme, language, t)}${changeWords(comparison, language, t)}`;
  const moved = withPeriod(directionWords(change.ratio, language), alone);
  const compared = months && comparedMonthsWords(months, language);
  const say = words.commune[against];
  const text = compared ? say.someMonths(moved, compared) : say.whole(moved);
  return owed > 0 ? words.commune.owed(text, owed) : text;
}

/** The change for the foot of the slide, where its place above the chart is too small. */
function changeRemark(alone: DeckData): string {
  const { language, t } = alone;
  if (deliveredDong(alone.figures.inPeriod.whole) === null) return "";
  const short = shortChangeText(alone);
  if (changeText(alone) === short) return "";
  const { comparison } = comparisonOf(alone, null);
  return capitalise(comparison.change.kind === "relative" ? withPeriod(changeWords(comparison, language, t), alone) : short);
}

/** "Quý IV/2018 tăng 12 %". */
function withPeriod(words: string, { filter, programme, language, t }: DeckData): string {
  return `${comparedSubject(filter, programme, language, t, " ")}${words}`;
}

/** What is not known is not missing. */
function remainingText(commune: Commune, { programme, language, words }: DeckData): string {
  const missing = criteriaMissing(commune) ?? 0;
  const unknown = criteriaCount(commune, programme) - commune.criteria.length;
  if (missing === 0 && unknown <= 0) return words.commune.allMet;
  const parts = [
    ...(missing > 0 ? [words.commune.remaining(missing)] : []),
    ...(unknown > 0 ? [matterWords[language].criteria.unknown(unknown)] : []),
  ];
  return parts.join("; ");
}

/** Who helps the commune in the period, and every criterion that it is known not to meet. */
function itemsOf(commune: Commune, remarks: readonly string[], fit: Fit, data: DeckData): DeckItem[] {
  const { sponsors, unreadSponsors, filter, programme, language, t } = data;
  const words = data.words.commune;
  const { text: room, columns, lines } = DECK_LIMITS.commune;
  const helpers = cardSponsors(sponsors, commune, filter, programme, language, t);
  const item = (type: SponsorType, subject: string, names: readonly string[]): DeckItem => {
    if (unreadSponsors.includes(type)) return { subject, text: data.words.unread, tone: "attention" };
    const text = names.length === 0 ? words.nobody : fit.names(names, room, matterWords[data.language].otherUnits);
    return { subject, text, tone: "plain" };
  };
  const who: readonly DeckItem[] = [
    item("agency", words.agencies, helpers.agencies),
    item("enterprise", words.enterprises, helpers.enterprises),
  ];
  const taken = who.reduce((sum, { subject, text }) => sum + linesOf(`${subject} ${text}`, columns), 0);
  const below = Math.min(
    DECK_LIMITS.remarks.lines,
    remarks.reduce((sum, remark) => sum + (remark === "" ? 0 : linesOf(remark, DECK_LIMITS.remarks.columns)), 0),
  );
  const missing = missingText(commune, Math.max(2, lines - taken - below), fit, data);
  return [...who, { subject: words.missing, text: missing, tone: "plain" }];
}

/** All of them by name, or, where that takes more lines than there are, all by number. */
function missingText(commune: Commune, lines: number, fit: Fit, data: DeckData): string {
  const words = data.words.commune;
  const statuses = new Map(commune.criteria.map(({ number, met }) => [number, met]));
  const { criteria } = criteriaSetOf(commune, data.programme);
  const missing = criteria.filter(({ number }) => statuses.get(number) === false);
  const unknown = criteria.filter(({ number }) => !statuses.has(number)).length;
  const suffix = unknown > 0 ? matterWords[data.language].criteria.unknown(unknown) : "";
  if (missing.length === 0) return unknown > 0 ? suffix : matterWords[data.language].criteria.noneMissing;
  const withSuffix = (text: string) => (suffix === "" ? text : `${text}; ${suffix}`);
  const names = withSuffix(missing.map((criterion) => numberedName(criterion, data.language)).join(", "));
  if (linesOf(`${words.missing} ${names}`, DECK_LIMITS.commune.columns) <= lines && names.length <= DECK_LIMITS.commune.missing)
    return names;
  // By name they stand in the notes.
  fit.text(names, 1);
  return withSuffix(words.byNumber(missing.length, missing.map(({ number }) => number).join(", ")));
}
