import type { Criterion } from "#src/domain/programme.ts";
import type { DeckItem, Slide } from "#src/lib/deck.ts";
import { type CriterionRow, criteriaMatrix, criterionName, setsInUse } from "./criteria-matrix.ts";
import { type Fit, shortenedTo } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, listSlides, placeOf, saidSlide, standingScope, subtitleToDate } from "./deck-slide.ts";

/** The criteria that hold most communes back, with those that do not meet them. */
export function criteriaSlides(read: DeckRead): Slide[] {
  const { programme, figures, language } = read;
  const words = read.words.criteria;
  const rows = criteriaMatrix(programme, figures.communes, "missing");
  const unknown = rows.flatMap(({ cells }) => cells).filter(({ state }) => state === "unknown").length;
  const missing = rows.filter((row) => row.missing > 0);
  const subtitle = subtitleToDate(words.subtitle(decisionsOf(read), placeOf(read)), read);
  const remarks = [...(unknown > 0 ? [words.unknownCells(unknown)] : []), standingScope(read)];
  const [worst] = missing;
  if (!worst) {
    // What is not known is no success.
    const isKnown = figures.communes.length > 0 && rows.length > 0 && unknown === 0;
    const title = isKnown ? words.titleNone : words.titleUnknown;
    const text = isKnown ? words.none : words.unknown;
    return [
      saidSlide(
        { id: "criteria", title, subtitle, remarks, notes: [`${title}.`] },
        { subject: words.subject, text, tone: "plain" },
        read,
      ),
    ];
  }
  const { all } = worst;
  const worstName = criterionName(worst, language);
  const lost = rows.flatMap(({ cells }) => cells).filter(({ state }) => state === "lost").length;
  return listSlides(
    {
      id: "criteria",
      title: words.title(shortenedTo(worstName, DECK_LIMITS.titleName), worst.missing, all),
      subtitle,
      items: missing.map((row) => (fit) => itemOf(row, fit, read)),
      most: DECK_LIMITS.parts.criteria,
      left: words.left,
      remarks,
      notes: [
        words.worst(worstName, worst.missing, all, namesMissing(worst, read).join(", ")),
        words.count(missing.length, rows.length),
        lost > 0 ? words.lost(lost) : "",
      ],
    },
    read,
  );
}

export function nameOf({ number, name }: Criterion, { language }: Pick<DeckRead, "language">): string {
  return `${number}. ${name[language]}`;
}

function decisionsOf({ programme, figures }: DeckRead): string {
  return setsInUse(programme, figures.communes)
    .map(({ decision }) => decision)
    .join("; ");
}

function namesMissing({ cells }: CriterionRow, { figures }: DeckRead): string[] {
  return figures.communes.flatMap(({ name }, index) => {
    const state = cells[index]?.state;
    return state === "notMet" || state === "lost" ? [name] : [];
  });
}

function itemOf(row: CriterionRow, fit: Fit, read: DeckRead): DeckItem {
  const { words } = read;
  const subject = criterionName(row, read.language);
  const room = DECK_LIMITS.list.text - 40;
  const names = fit.names(namesMissing(row, read), room, words.others);
  return { subject, text: words.criteria.missing(row.missing, names), tone: "plain" };
}
