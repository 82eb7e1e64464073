import { criteriaSetOf } from "#src/domain/commune.ts";
import { spanRange } from "#src/domain/period.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { totals } from "#src/domain/totals.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import type { DeckItem, Slide } from "#src/lib/deck.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import { nameOf } from "./deck-criteria.ts";
import type { Fit } from "./deck-fit.ts";
import { openRows } from "./deck-proposals.ts";
import { type NearCommune, nearestToStandard, titleName } from "./deck-ranking.ts";
import { type DeckRead, type ItemOf, listSlides, placeOf, saidSlide, standingScope } from "./deck-slide.ts";
import { groupRows } from "./proposals-view.ts";

/** Communes, and addressees, that are named one by one. */
const NAMED = { communes: 3, addressees: 2 } as const;
/** Characters for the names in an item: two lines with what is said of them. */
const NAMES = 70;

/** What follows from the data: criteria to complete, proposals to answer, reports to send in. */
export function nextSlides(read: DeckRead): Slide[] {
  const { programme, proposals, language } = read;
  const words = read.words.next;
  const nearest = nearestToStandard(read);
  const overdue = openRows(read).filter((row) => row.isOverdue);
  const owed = owedLines(read);
  const items = [
    ...nearest.slice(0, NAMED.communes).map(
      (ranked): ItemOf =>
        (fit) =>
          criteriaItem(ranked, fit, read),
    ),
    ...answerItems(read),
    ...reportItems(read),
  ];
  const subtitle = withScope(
    words.subtitle(placeOf(read), formatMonth(programme.dataThrough, language)),
    "attention",
    read.filter,
    language,
  );
  const remarks = [...(proposals ? [] : [words.proposalsUnread]), nearest.length > 0 ? standingScope(read) : ""];
  if (items.length === 0) {
    const item = { subject: words.subject, text: words.none, tone: "plain" } as const;
    return [saidSlide({ id: "next", title: words.titleNone, subtitle, remarks, notes: [words.noteNone] }, item, read)];
  }
  const [first] = nearest;
  const limit = programme.thresholds.proposalOverdueDays;
  const notes = [
    first && first.remaining > 0 ? words.nearest(first.commune.name, first.remaining) : "",
    overdue.length > 0 ? words.overdueNote(overdue.length, limit) : "",
    owed.lines > 0 ? words.reportNote(owed.lines) : "",
  ].filter((note) => note !== "");
  const title = words.title(
    [
      ...(first ? [nearestTitle(first, read)] : []),
      ...(overdue.length > 0 ? [words.titleOverdue(overdue.length)] : []),
      ...(owed.lines > 0 ? [words.titleOwed(owed.lines)] : []),
    ].join(", "),
  );
  return listSlides({ id: "next", title, subtitle, items, remarks, notes: notes.length > 0 ? notes : [`${title}.`] }, read);
}

function nearestTitle({ commune, remaining }: NearCommune, { words }: DeckRead): string {
  const name = titleName(commune);
  return remaining === 0 ? words.next.titleReady(name) : words.next.titleNearest(name, remaining);
}

function criteriaItem({ commune, remaining }: NearCommune, fit: Fit, read: DeckRead): DeckItem {
  const words = read.words.next;
  const { criteria } = criteriaSetOf(commune, read.programme);
  if (remaining === 0) return { subject: commune.name, text: words.ready(criteria.length), tone: "plain" };
  const met = new Set(commune.criteria.filter((status) => status.met).map(({ number }) => number));
  const missing = criteria.filter(({ number }) => !met.has(number)).map((criterion) => nameOf(criterion, read));
  const names = fit.names(missing, NAMES, read.words.otherCriteria);
  return { subject: commune.name, text: words.complete(missing.length, names), tone: "plain" };
}

/** Who owes an answer for too long: the first by name, the others together. */
function answerItems(read: DeckRead): ItemOf[] {
  const { programme } = read;
  const words = read.words.next;
  const groups = groupRows(
    openRows(read).filter(({ isOverdue }) => isOverdue),
    "addressee",
  );
  const named = groups.slice(0, NAMED.addressees).map(
    ({ name, rows }): ItemOf =>
      (fit) => {
        const communes = [...new Set(rows.map(({ commune }) => commune))];
        const names = fit.names(communes, NAMES, read.words.others);
        const text = (name === null ? words.assign : words.answer)(rows.length, programme.thresholds.proposalOverdueDays, names);
        return { subject: name ?? words.unaddressed, text, tone: "attention" };
      },
  );
  const others = groups.slice(NAMED.addressees).map(({ name }) => name ?? words.unaddressed);
  if (others.length === 0) return named;
  const more: ItemOf = (fit) => ({
    subject: words.moreAnswers,
    text: words.answers(fit.names(others, NAMES, read.words.otherUnits)),
    tone: "attention",
  });
  return [...named, more];
}

/** Lines whose amount is still owed, since the start, and by whom: a report owed for an earlier period is owed today. */
function owedLines({ figures, sponsors }: DeckRead): { readonly lines: number; readonly names: readonly string[] } {
  const { table, filter, programme } = figures;
  const answer = totals(table, { ...linesFilterOf(filter), range: spanRange(programme) });
  const names = new Map(sponsors?.map((sponsor) => [sponsorKey(sponsor), sponsor.name]));
  const owing = [...answer.by("sponsor")]
    .filter(([, total]) => total.linesNotReported > 0)
    .sort(([, a], [, b]) => b.linesNotReported - a.linesNotReported);
  return {
    lines: answer.whole.linesNotReported,
    names: owing.map(([key, total]) => `${names.get(key) ?? key} (${total.linesNotReported})`),
  };
}

function reportItems(read: DeckRead): ItemOf[] {
  const words = read.words.next;
  const { lines, names } = owedLines(read);
  if (lines === 0) return [];
  return [
    (fit) => ({
      subject: words.report,
      text: words.reports(lines, fit.names(names, NAMES, read.words.otherUnits)),
      tone: "attention",
    }),
  ];
}

/** What the review conference stated, where the data has one. */
export function directionsSlides(read: DeckRead): Slide[] {
  const { conference } = read.programme;
  if (!conference || conference.directions.length === 0) return [];
  const { language } = read;
  const words = read.words.directions;
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
    read,
  );
}
