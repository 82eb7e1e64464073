import type { Dataset } from "#src/api/dataset.ts";
import type { DeckItem, Slide } from "#src/documents/deck.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { type AttentionItem, attentionList } from "#src/review/matter/attention-view.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, listSlides, placeOf, saidSlide } from "./slide-of.ts";

/** What needs attention by the programme's rules, as the overview lists it. */
export function attentionSlides(dataset: Dataset, data: DeckData): Slide[] {
  const { filter, programme, language } = data;
  const words = data.words.attention;
  const list = valueOf(attentionList(dataset, filter, language));
  const matters = list?.items ?? [];
  const found = mergedBySubject(matters);
  const isPartly = list?.failure || list?.isUnchecked;
  const partly: DeckItem[] = isPartly ? [{ subject: words.subject, text: words.partly, tone: "attention" }] : [];
  const subtitle = withScope(
    words.subtitle(placeOf(data), formatMonth(programme.dataThrough, language)),
    "attention",
    filter,
    language,
  );
  const [first] = found;
  if (!first) {
    const item: DeckItem = partly[0] ?? { subject: words.subject, text: words.none, tone: "plain" };
    return [
      saidSlide(
        {
          id: "attention",
          title: partly.length > 0 ? words.subject : words.titleNone,
          subtitle,
          notes: [`${capitalise(partly.length > 0 ? words.partly : words.titleNone)}.`],
        },
        item,
        data,
      ),
    ];
  }
  const under = (title: string) =>
    listSlides(
      {
        id: "attention",
        title,
        subtitle,
        items: [...partly, ...found].map((item) => () => item),
        most: DECK_LIMITS.parts.attention,
        left: words.left,
        notes: [words.note(matters.length), words.noteFirst(first.subject, first.text)],
      },
      data,
    );
  const whole = words.title(matters.length);
  const most = whoHasMost(matters);
  if (!most) return under(whole);
  const slides = under(words.titleMost(matters.length, shortenedTo(most.subject, DECK_LIMITS.titleName), most.count));
  // The hall looks for the name: where it is on none of the slides the title says how many there are of all.
  return most.place < itemsOn(slides) - partly.length ? slides : under(whole);
}

function itemsOn(slides: readonly Slide[]): number {
  return slides.reduce((count, { body }) => count + (body.kind === "list" ? body.items.length : 0), 0);
}

type Matter = Pick<AttentionItem, "about" | "subject" | "reason">;

/** One entry for whoever has several matters, at the place of the first. */
function mergedBySubject(matters: readonly Matter[]): DeckItem[] {
  return ownMatters(matters).map(([{ subject }, own]) => ({
    subject,
    text: own.map(({ reason }) => reason).join("; "),
    tone: "attention",
  }));
}

/** The matters of each whom they are about, the first of them apart. */
function ownMatters(matters: readonly Matter[]): [Matter, readonly Matter[]][] {
  return [...Map.groupBy(matters, ({ about }) => about).values()].flatMap((own) => (own[0] ? [[own[0], own]] : []));
}

/** With whom most of the matters lie, if they lie with one alone: how many, and at which place of the list. */
function whoHasMost(matters: readonly Matter[]): { subject: string; count: number; place: number } | null {
  const [most, second] = ownMatters(matters)
    .map(([{ subject }, own], place) => ({ subject, count: own.length, place }))
    .toSorted((a, b) => b.count - a.count);
  return most && second && most.count > second.count ? most : null;
}
