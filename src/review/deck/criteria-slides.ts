import type { DeckItem, Slide } from "#src/documents/deck.ts";
import { noCommuneClause } from "#src/filters/no-commune.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { standingScope } from "#src/review/matter/telling.ts";
import { type CriterionRow, criteriaMatrix, criterionName, setsInUse } from "#src/views/criteria-matrix.ts";
import { type Fit, namesInNotes } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, listSlides, placeOf, saidSlide, subtitleToDate } from "./slide-of.ts";

/** The criteria that hold most communes back, with those that do not meet them; nothing of new units, of which no criterion is known. */
export function criteriaSlides(data: DeckData): Slide[] {
  const { programme, figures, language } = data;
  const words = data.words.criteria;
  const rows = criteriaMatrix(programme, figures.communes, "missing");
  const unknown = rows.reduce((sum, row) => sum + row.unknown, 0);
  // A slide of what nobody knows would be one row.
  if (unknown > 0 && rows.every((row) => row.missing === null)) return [];
  const missing = rows.flatMap((row) => (row.missing ? [{ ...row, missing: row.missing }] : []));
  const subtitle = subtitleToDate(words.subtitle(decisionsOf(data), placeOf(data)), data);
  const remarks = [...(unknown > 0 ? [words.unknownCells(unknown)] : []), standingScope(data)];
  const [worst] = missing;
  if (!worst) {
    // What is not known is no success.
    const isKnown = figures.communes.length > 0 && rows.length > 0 && unknown === 0;
    const title = isKnown ? words.titleNone : words.titleUnknown;
    const nobody = figures.communes.length === 0 ? noCommuneClause(data.filter, language) : undefined;
    const text = nobody ?? (isKnown ? words.none : words.unknown);
    return [
      saidSlide(
        { id: "criteria", title, subtitle, remarks, notes: [`${title}.`] },
        { subject: words.subject, text, tone: "plain" },
        data,
      ),
    ];
  }
  const worstName = criterionName(worst, language);
  const lost = rows.flatMap(({ cells }) => cells).filter(({ state }) => state === "lost").length;
  return listSlides(
    {
      id: "criteria",
      title: words.title(shortenedTo(worstName, DECK_LIMITS.titleName), worst.missing, worst.known, worst.unknown),
      subtitle,
      items: missing.map((row) => (fit) => itemOf(row, fit, data)),
      most: DECK_LIMITS.parts.criteria,
      left: words.left,
      remarks,
      notes: [
        words.worst(
          worstName,
          worst.missing,
          worst.known,
          worst.unknown,
          namesInNotes(namesMissing(worst, data), matterWords[language].others),
        ),
        words.count(missing.length, rows.length),
        lost > 0 ? words.lost(lost) : "",
      ],
    },
    data,
  );
}

function decisionsOf({ programme, figures }: DeckData): string {
  return setsInUse(programme, figures.communes)
    .map(({ decision }) => decision)
    .join("; ");
}

function namesMissing({ cells }: CriterionRow, { figures }: DeckData): string[] {
  return figures.communes.flatMap(({ name }, index) => {
    const state = cells[index]?.state;
    return state === "notMet" || state === "lost" ? [name] : [];
  });
}

function itemOf(row: CriterionRow & { readonly missing: number }, fit: Fit, data: DeckData): DeckItem {
  const { words } = data;
  const subject = criterionName(row, data.language);
  const room = DECK_LIMITS.list.text - 40;
  const names = fit.names(namesMissing(row, data), room, matterWords[data.language].others);
  return { subject, text: words.criteria.missing(row.missing, names), tone: "plain" };
}
