import type { DeckItem, Slide } from "#src/documents/deck.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { ReviewChangeKind } from "#src/domain/review-change.ts";
import type { ReviewChoice } from "#src/filters/review-choice.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { exactAmount } from "#src/review/changes/field-text.ts";
import { leadParts, leadSentence, nothingWords, packDoubts, sinceWords } from "#src/review/changes/review-change-lead.ts";
import { type ChangeRow, changeRows } from "#src/review/changes/review-change-rows.ts";
import { reviewChangeWords } from "#src/review/changes/review-change-words.ts";
import type { ReviewChanges } from "#src/review/changes/review-changes.ts";
import { deckWords } from "./deck-words.ts";
import { fitting, inParts } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { itemHeight, listRoom } from "./list-room.ts";
import { slideOf } from "./slide-of.ts";

/** Slides of changes at most; what is left is counted on the last. */
const MOST = 4;

/** What the first slide sums up already is not listed one by one: dozens of new lines, and what a hall does not wait for. */
const LISTED = [
  "line-corrected",
  "line-removed",
  "line-reported",
  "criterion-lost",
  "criterion-met",
  "commune-recognised",
  "stage-changed",
  "criteria-set-changed",
  "proposal-overdue",
  "proposal-answered",
] as const satisfies readonly ReviewChangeKind[];

/**
 * The slides on what is new since the last review: "changes" sums up, "changes-2" and on list. `read` null: nothing to compare with was
 * chosen, so there are none; ready with null: the earlier pack is not on this device, the server has nothing of the moment, or lines came added up, which a
 * slide says.
 */
export function changeSlides(
  data: Loaded<ReviewChanges | null> | null,
  language: Language,
  t: Messages,
  against: Exclude<ReviewChoice["kind"], "day"> | "added-up" = "pack",
): Slide[] {
  if (data === null || data.status === "pending") return [];
  const { deck } = reviewChangeWords[language];
  if (data.status === "error") return [saidSlide(deck.unread, deck.unread, language)];
  const changes = valueOf(data);
  if (!changes && against === "added-up") return [saidSlide(deck.addedUp, deck.addedUpText, language)];
  if (!changes && against === "moment") return [saidSlide(deck.missingMoment, deck.missingMomentText, language)];
  if (!changes) return [saidSlide(deck.missing, deck.missingText, language)];
  return slidesOf(changes, language, t);
}

function saidSlide(title: string, text: string, language: Language): Slide {
  const item: DeckItem = { subject: "", text, tone: "plain" };
  const draft = { id: "changes", title, body: { kind: "list", items: [item] }, notes: [`${title}.`] } as const;
  return slideOf(draft, fitting(), { words: deckWords[language] });
}

function slidesOf(data: ReviewChanges, language: Language, t: Messages): Slide[] {
  const { deck } = reviewChangeWords[language];
  const since = sinceWords(data, language);
  const nothing = nothingWords(data, language);
  const sums = leadParts(data, language, t).map((text): DeckItem => ({ subject: "", text: capitalise(text), tone: "plain" }));
  const shown = sums.length > 0 ? sums : [{ subject: "", text: capitalise(nothing), tone: "plain" } as const];
  const rows = changeRows(data, language, t, LISTED);
  const title = sums.length > 0 ? deck.title(since, formatNumber(data.changes.length, language)) : deck.none(since, nothing);
  const doubts = packDoubts(data, language, t);
  const room = listRoom(`${title} (1/4)`, [...doubts, data.base.kind === "day" ? deck.noCorrections : "", "1"]);
  const parts = [...inParts(shown, room, itemHeight), ...rowParts(rows, room, language)];
  const kept = parts.slice(0, MOST);
  const left = parts.slice(MOST).flat().length;
  const all = data.all?.whole;
  const notes = [
    leadSentence(data, language, t),
    all && all.difference !== 0
      ? `${deck.shift(exactAmount(deliveredOf(all.before), language, t), exactAmount(deliveredOf(all.now), language, t))}.`
      : "",
    data.base.kind === "day" ? deck.noCorrections : "",
  ];
  return kept.map((items, index) => {
    const subjects = [...new Set(items.map(({ subject }) => subject).filter(Boolean))].slice(0, 6).join(", ");
    const draft = {
      id: "changes",
      title,
      subtitle: deck.subtitle(deck.sources[data.base.kind]),
      body: { kind: "list", items } as const,
      remarks: [
        ...doubts,
        ...(index === kept.length - 1 && left > 0 ? [deck.left(formatNumber(left, language))] : []),
        ...(index === 0 && data.base.kind === "day" ? [deck.noCorrections] : []),
      ],
      notes: index === 0 ? notes : [deck.continued(subjects)],
      part: { index, count: kept.length },
    };
    return slideOf(draft, fitting(), { words: deckWords[language] });
  });
}

function rowParts(rows: readonly ChangeRow[], room: number, language: Language): DeckItem[][] {
  const fit = fitting();
  const items = rows.map((row): DeckItem => {
    const label = reviewChangeWords[language].kinds[row.kind];
    const text = [row.text, row.detail].filter(Boolean).join("; ");
    return {
      subject: fit.text(`${row.subject}, ${label.toLocaleLowerCase(language)}`, DECK_LIMITS.list.subject),
      text: fit.text(text, DECK_LIMITS.list.text),
      tone: row.needsAttention ? "attention" : "plain",
    };
  });
  return inParts(items, room, itemHeight);
}
