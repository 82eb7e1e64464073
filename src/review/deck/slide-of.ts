import type { DeckItem, Slide, SlideBody } from "#src/documents/deck.ts";
import { scopeNote } from "#src/filters/filter-scope.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import type { ReviewData } from "#src/review/matter/review-data.ts";
import { periodOf, placeIn, tellingTime } from "#src/review/matter/telling.ts";
import { unitsMark } from "#src/views/place-texts.ts";
import type { DeckWords } from "./deck-words.ts";
import { type Fit, fitting, inFullParts, inParts, linesOf } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { itemHeight, listRoom } from "./list-room.ts";

/** What every slide is built from: the review, and the words of slides. */
export type DeckData = ReviewData & { readonly words: DeckWords };

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
export function slideOf(draft: Draft, fit: Fit, data: DeckData | Pick<DeckData, "words">): Slide {
  const { id, body, part } = draft;
  const { words } = data;
  const mark = part && part.count > 1 ? ` (${part.index + 1}/${part.count})` : "";
  const { shown, left } = remarksThatFit(draft.remarks ?? [], fit);
  const title = fit.text(draft.title, DECK_LIMITS.title - mark.length) + mark;
  const subtitle = draft.subtitle ? capitalise(subtitleThatFits(draft.subtitle, fit, data)) : null;
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
function subtitleThatFits(subtitle: string, fit: Fit, data: DeckData | Pick<DeckData, "words">): string {
  const short = fit.text(subtitle, DECK_LIMITS.subtitle);
  if (short === subtitle || !("filter" in data)) return short;
  const mark = unitsMark(data.programme, data.language);
  const scopes = (["attention", "waiting"] as const).map((figure) => `; ${scopeNote(figure, data.filter, data.language)}`);
  const kept = [` ${periodOf(data)}`, ...scopes].find((end) => subtitle.endsWith(end)) ?? "";
  const start = subtitle.slice(0, subtitle.length - kept.length);
  return `${shortenedAround(start, mark, DECK_LIMITS.subtitle - kept.length)}${kept}`;
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

/** An item that is worded for the slide it stands on: what it shortens goes to the notes of that slide. */
export type ItemOf = (fit: Fit) => DeckItem;

type ListDraft = Omit<Draft, "body" | "part"> & {
  readonly items: readonly ItemOf[];
  /** Slides at most; what is left then is counted by `left`. */
  readonly most?: number;
  readonly left?: (count: number) => string;
};

/** A list over as many slides as it needs, or may have. */
export function listSlides({ items, most = Number.POSITIVE_INFINITY, left, ...draft }: ListDraft, data: DeckData): Slide[] {
  const costOf = (itemOf: ItemOf) => itemHeight(itemThatFits(itemOf, fitting()));
  // Room for the mark of a part.
  const roomUnder = (remarks: readonly string[]) => listRoom(`${draft.title} (1/9)`, remarks);
  const whole = inParts(items, roomUnder(draft.remarks ?? []), costOf);
  // Where not all of them have a place, as many as do: each slide is full.
  const parts = whole.length > most ? inFullParts(items, roomUnder([...(draft.remarks ?? []), "1"]), costOf) : whole;
  const shown = parts.slice(0, most);
  const dropped = parts.slice(most).flat().length;
  return shown.map((part, index) => {
    const fit = fitting();
    const fitted = part.map((itemOf) => itemThatFits(itemOf, fit));
    const isLast = index === shown.length - 1;
    const remarks = [...(isLast && dropped > 0 && left ? [left(dropped)] : []), ...(draft.remarks ?? [])];
    const body: SlideBody = { kind: "list", items: fitted };
    const subjects = [...new Set(fitted.map(({ subject }) => subject))].join(", ");
    const notes = index === 0 ? draft.notes : [closed(data.words.continued(subjects)), ...draft.notes.slice(0, 1)];
    return slideOf({ ...draft, remarks, body, notes, part: { index, count: shown.length } }, fit, data);
  });
}

/** A sentence ends with a full stop, unless it was cut. */
function closed(sentence: string): string {
  return sentence.endsWith("…") ? sentence : `${sentence}.`;
}

/** A slide with nothing to draw says so in its place. */
export function saidSlide(draft: Omit<Draft, "body">, item: DeckItem, data: DeckData): Slide {
  return slideOf({ ...draft, body: { kind: "list", items: [item] } }, fitting(), data);
}

/** What could not be read is said, not left out. */
export function unreadSlide(id: string, subject: string, data: DeckData): Slide {
  const { words } = data;
  const text = words.unread;
  return saidSlide(
    { id, title: words.unreadTitle(subject), notes: [words.unreadNote(subject)] },
    { subject, text, tone: "attention" },
    data,
  );
}

/** A subtitle on what stands today, beside a period that has ended. */
export function subtitleToDate(subtitle: string, data: Pick<DeckData, "filter" | "programme" | "words">): string {
  return tellingTime(data) === "to-date" ? `${subtitle}; ${data.words.standingToDate}` : subtitle;
}

/** Which communes a slide speaks of, within its subtitle; that they are units of today is never cut. */
export function placeOf(data: ReviewData): string {
  const mark = unitsMark(data.programme, data.language);
  return shortenedAround(placeIn(data), mark, mark === "" ? DECK_LIMITS.place : DECK_LIMITS.placeOfToday);
}

/** The text without the end of what stands before the mark, or of what stands after it; the mark as a whole. */
function shortenedAround(text: string, mark: string, most: number): string {
  const at = mark === "" ? -1 : text.indexOf(mark);
  if (at < 0 || text.length <= most) return shortenedTo(text, most);
  const room = most - mark.length;
  const after = text.slice(at + mark.length);
  const before = shortenedTo(text.slice(0, at), Math.max(room - after.length, Math.ceil((room * 2) / 3)));
  return `${before}${mark}${shortenedTo(after, Math.max(1, room - before.length))}`;
}
