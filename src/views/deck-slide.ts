import { isPast } from "#src/domain/as-of.ts";
import type { Commune } from "#src/domain/commune.ts";
import { subjectsOf } from "#src/domain/helped.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import type { DataDoubts } from "#src/filters/data-doubts.ts";
import type { Filter } from "#src/filters/filter.ts";
import { leftOut, scopeNote } from "#src/filters/filter-scope.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import type { DeckItem, Slide, SlideBody } from "#src/lib/deck.ts";
import { type DongScale, dongScale } from "#src/lib/format-number.ts";
import { capitalise, formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { type Fit, fitting, inParts, linesOf, shortenedTo } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import type { DeckWords } from "./deck-words.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { withoutDataSentence } from "./months-without-data.ts";
import { placeWords, unitsOf } from "./place-words.ts";
import { deliveredSentence, type TellingTime } from "./sentences.ts";
import { sentencesWords } from "./sentences-words.ts";

/** What every slide is built from: the data under the filter, and the language. */
export type DeckRead = {
  readonly programme: Programme;
  /** All of the programme, in the Decision's order; `figures.communes` are those of the filter. */
  readonly communes: readonly Commune[];
  readonly figures: FilteredFigures;
  readonly filter: Filter;
  /** Null = could not be read. */
  readonly sponsors: readonly Sponsor[] | null;
  /** Those of the filter's communes and sponsors, whenever they were raised; null = could not be read. */
  readonly proposals: readonly Proposal[] | null;
  /** What all of this lacks. */
  readonly doubts: DataDoubts;
  readonly language: Language;
  readonly t: Messages;
  readonly words: DeckWords;
};

/** A slide before it is known to fit. */
export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | null;
  readonly body: SlideBody;
  readonly remarks?: readonly string[];
  readonly notes: readonly string[];
  /** Which of how many slides of the same matter. */
  readonly part?: { readonly index: number; readonly count: number };
};

/** Shortens the title and what stands around the body; the whole of what was shortened follows in the notes. */
export function slideOf(draft: Draft, fit: Fit, read: DeckRead | Pick<DeckRead, "words">): Slide {
  const { id, body, part } = draft;
  const { words } = read;
  const mark = part && part.count > 1 ? ` (${part.index + 1}/${part.count})` : "";
  const { shown, left } = remarksThatFit(draft.remarks ?? [], fit);
  const title = fit.text(draft.title, DECK_LIMITS.title - mark.length) + mark;
  const subtitle = draft.subtitle ? capitalise(subtitleThatFits(draft.subtitle, fit, read)) : null;
  const inFull = [...fit.inFull(), ...left];
  return {
    id: part && part.index > 0 ? `${id}-${part.index + 1}` : id,
    title,
    subtitle,
    body,
    remarks: shown,
    notes: [...draft.notes.filter((note) => note !== ""), ...(inFull.length > 0 ? [words.inFull(inFull.join("; "))] : [])],
  };
}

/**
 * What is too long loses its end, but for the period and for the filters left out: "(3/6 tháng)" and "không lọc theo kỳ" are what a
 * figure must not be shown without.
 */
function subtitleThatFits(subtitle: string, fit: Fit, read: DeckRead | Pick<DeckRead, "words">): string {
  const short = fit.text(subtitle, DECK_LIMITS.subtitle);
  if (short === subtitle || !("filter" in read)) return short;
  const scopes = (["attention", "waiting"] as const).map((figure) => `; ${scopeNote(figure, read.filter, read.language)}`);
  const kept = [` ${periodOf(read)}`, ...scopes].find((end) => subtitle.endsWith(end));
  if (kept === undefined) return short;
  return `${shortenedTo(subtitle.slice(0, -kept.length), DECK_LIMITS.subtitle - kept.length)}${kept}`;
}

function remarksThatFit(remarks: readonly string[], fit: Fit): { shown: string[]; left: string[] } {
  const { lines, columns } = DECK_LIMITS.remarks;
  const shown: string[] = [];
  const left: string[] = [];
  let free: number = lines;
  for (const remark of remarks.filter((text) => text !== "")) {
    if (free === 0) left.push(remark);
    else {
      const text = fit.lines(remark, columns, free);
      free -= linesOf(text, columns);
      shown.push(text);
    }
  }
  return { shown, left };
}

/** Of an item, what a list has room for. */
function itemThatFits(itemOf: ItemOf, fit: Fit): DeckItem {
  const { subject, text, tone } = itemOf(fit);
  return { subject: fit.text(subject, DECK_LIMITS.list.subject), text: fit.text(text, DECK_LIMITS.list.text), tone };
}

function itemLines({ subject, text }: DeckItem): number {
  return linesOf(subject === "" ? text : `${subject}: ${text}`, DECK_LIMITS.list.columns);
}

/** An item that is worded for the slide it stands on: what it shortens goes to the notes of that slide. */
export type ItemOf = (fit: Fit) => DeckItem;

type ListDraft = Omit<Draft, "body" | "part"> & {
  readonly items: readonly ItemOf[];
  /** Slides at most; what is left then is counted by `left`. */
  readonly most?: number;
  readonly left?: (count: number) => string;
};

/** A list over as many slides as it needs, or may have. */
export function listSlides({ items, most = Number.POSITIVE_INFINITY, left, ...draft }: ListDraft, read: DeckRead): Slide[] {
  const parts = inParts(items, DECK_LIMITS.list.lines, (itemOf) => itemLines(itemThatFits(itemOf, fitting())));
  const shown = parts.slice(0, most);
  const dropped = parts.slice(most).flat().length;
  return shown.map((part, index) => {
    const fit = fitting();
    const fitted = part.map((itemOf) => itemThatFits(itemOf, fit));
    const isLast = index === shown.length - 1;
    const remarks = [...(isLast && dropped > 0 && left ? [left(dropped)] : []), ...(draft.remarks ?? [])];
    const body: SlideBody = { kind: "list", items: fitted };
    const subjects = [...new Set(fitted.map(({ subject }) => subject))].join(", ");
    const notes = index === 0 ? draft.notes : [closed(read.words.continued(subjects)), ...draft.notes.slice(0, 1)];
    return slideOf({ ...draft, remarks, body, notes, part: { index, count: shown.length } }, fit, read);
  });
}

/** A sentence ends with a full stop, unless it was cut. */
function closed(sentence: string): string {
  return sentence.endsWith("…") ? sentence : `${sentence}.`;
}

/** A slide with nothing to draw says so in its place. */
export function saidSlide(draft: Omit<Draft, "body">, item: DeckItem, read: DeckRead): Slide {
  return slideOf({ ...draft, body: { kind: "list", items: [item] } }, fitting(), read);
}

/** What could not be read is said, not left out. */
export function unreadSlide(id: string, subject: string, read: DeckRead): Slide {
  const { words } = read;
  const text = words.unread;
  return saidSlide(
    { id, title: words.unreadTitle(subject), notes: [words.unreadNote(subject)] },
    { subject, text, tone: "attention" },
    read,
  );
}

/** The chosen period within a sentence, with how much of it there is: "năm 2017 (9/12 tháng)". */
export function periodOf({ filter, programme, language, t }: DeckRead): string {
  return periodInSentence(filter.period, programme, language, t);
}

/** How a sentence on the chosen period opens: "Đến tháng 9/2017", "Trong Quý III/2017". */
export function whenOf(read: DeckRead): string {
  const { filter, programme, language } = read;
  const openings = sentencesWords[language];
  if (filter.period.grain === "programme") return openings.until(formatMonth(programme.dataThrough, language));
  return openings.within(periodOf(read));
}

/** How a sentence on what is only known of today is told beside the chosen period. */
export function tellingTime({ filter, programme }: Pick<DeckRead, "filter" | "programme">): TellingTime {
  return isPast(filter.period, programme) ? "to-date" : "of-the-period";
}

/** The same of what does not follow the period at all. */
export function waitingTime({ filter }: Pick<DeckRead, "filter">): TellingTime {
  return leftOut("waiting", filter).includes("period") ? "to-date" : "of-the-period";
}

/**
 * What of the chosen filters the standing of the communes does not follow, for a remark or a sentence of its own; empty where there is
 * nothing to say. That it is today's beside a period that has ended is told with it ("đến nay").
 */
export function standingScope({ filter, language }: Pick<DeckRead, "filter" | "language">): string {
  return capitalise(scopeNote(["standing"], filter, language, ["period"]));
}

/** The same of proposals that wait, which are counted whenever they were raised. */
export function waitingScope({ filter, language }: Pick<DeckRead, "filter" | "language">): string {
  return capitalise(scopeNote(["waiting"], filter, language));
}

/** A subtitle on what stands today, beside a period that has ended. */
export function subtitleToDate(subtitle: string, read: Pick<DeckRead, "filter" | "programme" | "words">): string {
  return tellingTime(read) === "to-date" ? `${subtitle}; ${read.words.standingToDate}` : subtitle;
}

/** One unit for what agencies gave, what enterprises gave, and all of it: a reader adds them up. */
export function sidesScale({ figures, language }: Pick<DeckRead, "figures" | "language">): DongScale {
  const { whole, by } = figures.inPeriod;
  const told = [whole, ...by("sponsorType").values()].flatMap((total) => [
    total.delivered,
    total.planned,
    owedPlanOf(total) ?? 0,
  ]);
  return dongScale(told, language);
}

/** What all of them were given, in a sentence that names those who were given anything. */
export function supportSentence(read: DeckRead): string {
  const { figures, language, t } = read;
  if (figures.communes.length === 0) return t.states.noCommunes;
  const withoutData = withoutDataSentence(figures, language);
  if (withoutData) return withoutData;
  const byCommune = figures.inPeriod.by("commune");
  const subjects = subjectsOf(
    figures.communes.map(({ id, name }) => ({ name, total: byCommune.get(id) ?? EMPTY_TOTAL, isAssigned: true })),
  );
  const [only] = subjects;
  const openings = sentencesWords[language];
  const who = subjects.length === 1 && only ? openings.commune(only.name) : openings.communes(subjects.length);
  return deliveredSentence(
    { when: whenOf(read), who, role: "receives", total: figures.inPeriod.whole, scale: sidesScale(read) },
    language,
  );
}

/** Which communes a slide speaks of, within its subtitle. */
export function placeOf({ figures, filter, programme, language, t, words }: DeckRead): string {
  const { level, name } = programme.area;
  const all = () => words.place(unitsOf({ programme }, language, t), level, name);
  return shortenedTo(filter.communes.length === 0 ? all() : placeWords(figures, language, t), DECK_LIMITS.place);
}

/** "Số liệu đến tháng 9/2017, cập nhật 28/09/2017". */
export function asOfOf({ programme, language, t }: DeckRead): string {
  return `${t.app.dataThrough(formatMonth(programme.dataThrough, language))}, ${t.app.updatedOn(formatDay(asOfDay(programme), language))}`;
}
