import type { DeckItem, Slide } from "#src/documents/deck.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { noCommuneClause } from "#src/filters/no-commune.ts";
import { capitalise, formatDay, formatMonth } from "#src/lib/format-time.ts";
import { type NearCommune, type NextStep, nextSteps } from "#src/review/matter/next-steps.ts";
import { standingScope } from "#src/review/matter/telling.ts";
import type { Fit } from "./fit.ts";
import { titleName } from "./ranking-slides.ts";
import { type DeckData, listSlides, placeOf, saidSlide } from "./slide-of.ts";

/** Characters for the names in an item: two lines with what is said of them. */
const NAMES = 70;

/** What follows from the data: criteria to complete, proposals to answer, reports to send in. */
export function nextSlides(data: DeckData): Slide[] {
  const { programme, proposals, language } = data;
  const words = data.words.next;
  const { nearest, overdue, owed, steps } = nextSteps(data);
  const items = steps.map((step) => (fit: Fit) => itemOf(step, fit));
  const subtitle = withScope(
    words.subtitle(placeOf(data), formatMonth(programme.dataThrough, language)),
    "attention",
    data.filter,
    language,
  );
  const remarks = [...(proposals ? [] : [words.proposalsUnread]), nearest.length > 0 ? standingScope(data) : ""];
  if (items.length === 0) {
    const nobody = data.figures.communes.length === 0 ? noCommuneClause(data.filter, language) : undefined;
    const item = { subject: words.subject, text: nobody ?? words.none, tone: "plain" } as const;
    const note = nobody === undefined ? words.noteNone : `${capitalise(nobody)}.`;
    return [saidSlide({ id: "next", title: words.titleNone, subtitle, remarks, notes: [note] }, item, data)];
  }
  const [first] = nearest;
  const limit = programme.thresholds.proposalOverdueDays;
  const notes = [
    first && first.remaining > 0 ? words.nearest(first.commune.name, first.remaining) : "",
    overdue.length > 0 ? words.overdueNote(overdue.length, limit) : "",
    owed > 0 ? words.reportNote(owed) : "",
  ].filter((note) => note !== "");
  const title = words.title(
    [
      ...(first ? [nearestTitle(first, data)] : []),
      ...(overdue.length > 0 ? [words.titleOverdue(overdue.length)] : []),
      ...(owed > 0 ? [words.titleOwed(owed)] : []),
    ].join(", "),
  );
  return listSlides({ id: "next", title, subtitle, items, remarks, notes: notes.length > 0 ? notes : [`${title}.`] }, data);
}

function nearestTitle({ commune, remaining }: NearCommune, { words }: DeckData): string {
  const name = titleName(commune);
  return remaining === 0 ? words.next.titleReady(name) : words.next.titleNearest(name, remaining);
}

function itemOf({ subject, tone, names, others, text }: NextStep, fit: Fit): DeckItem {
  return { subject, text: text(fit.names(names, NAMES, others)), tone };
}

/** What the review conference stated, where the data has one. */
export function directionsSlides(data: DeckData): Slide[] {
  const { conference } = data.programme;
  if (!conference || conference.directions.length === 0) return [];
  const { language } = data;
  const words = data.words.directions;
  const items = conference.directions.map(
    ({ subject, text }): DeckItem => ({ subject: subject[language], text: text[language], tone: "plain" }),
  );
  return listSlides(
    {
      id: "directions",
      title: words.title,
      subtitle: words.subtitle(formatDay(conference.heldOn, language)),
      items: items.map((item) => () => item),
      remarks: [words.remark],
      notes: [conference.note?.[language] ?? words.note(conference.directions.length)],
    },
    data,
  );
}
