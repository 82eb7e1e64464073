import type { Dataset } from "#src/api/dataset.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import type { DeckItem, Slide } from "#src/lib/deck.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { attentionList } from "./attention-view.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, listSlides, placeOf, saidSlide } from "./deck-slide.ts";

/** What needs attention by the programme's rules, as the overview lists it. */
export function attentionSlides(dataset: Dataset, read: DeckRead): Slide[] {
  const { filter, programme, language, t } = read;
  const words = read.words.attention;
  const list = valueOf(attentionList(dataset, filter, language, t));
  const found = (list?.items ?? []).map(({ subject, reason }): DeckItem => ({ subject, text: reason, tone: "attention" }));
  const partly: DeckItem[] = list?.failure ? [{ subject: words.subject, text: words.partly, tone: "attention" }] : [];
  const subtitle = withScope(
    words.subtitle(placeOf(read), formatMonth(programme.dataThrough, language)),
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
        read,
      ),
    ];
  }
  return listSlides(
    {
      id: "attention",
      title: words.title(found.length),
      subtitle,
      items: [...partly, ...found].map((item) => () => item),
      most: DECK_LIMITS.parts.attention,
      left: words.left,
      notes: [words.note(found.length), words.noteFirst(first.subject, first.text)],
    },
    read,
  );
}
