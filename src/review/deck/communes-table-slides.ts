import type { DeckTable, Slide } from "#src/documents/deck.ts";
import type { Commune } from "#src/domain/commune.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { completionMark } from "#src/filters/amount-texts.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import { byShortfall } from "#src/review/matter/shortfall.ts";
import { periodOf, standingScope } from "#src/review/matter/telling.ts";
import { metShare } from "#src/views/criteria-met.ts";
import { barsUnit, owedRemarks } from "./bars-chart.ts";
import { type DeckUnit, deliveredDong, plannedDong } from "./chart-parts.ts";
import { type Fit, fitting, inParts } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, slideOf } from "./slide-of.ts";

type Row = { readonly commune: Commune; readonly total: Total };

/** The communes that have no slide of their own, a row each, the one that lacks most of its plan first. What `most` slides do not hold is counted. */
export function communesTableSlides(communes: readonly Commune[], most: number, data: DeckData): Slide[] {
  const byCommune = data.figures.inPeriod.by("commune");
  const rows = byShortfall(communes.map((commune): Row => ({ commune, total: byCommune.get(commune.id) ?? EMPTY_TOTAL })));
  const words = data.words.communes;
  const unit = barsUnit(rows, data);
  const shown = rows.slice(0, most * DECK_LIMITS.communes.rows);
  const left = rows.length - shown.length;
  const parts = inParts(shown, DECK_LIMITS.communes.rows, () => 1);
  return parts.map((part, index) => {
    const fit = fitting();
    const title = words.title(rows.length);
    return slideOf(
      {
        id: "communes",
        title,
        subtitle: words.subtitle(unit.name, placeOf(data), periodOf(data)),
        body: { kind: "table", table: tableOf(part, unit, fit, data) },
        remarks: [
          ...(left > 0 && index === parts.length - 1 ? [words.left(left)] : []),
          ...owedRemarks(part, data, "* "),
          index === 0 ? standingScope(data) : "",
        ],
        notes: [`${title}.`],
        part: { index, count: parts.length },
      },
      fit,
      data,
    );
  });
}

function tableOf(rows: readonly Row[], unit: DeckUnit, fit: Fit, { words, programme, language, t }: DeckData): DeckTable {
  const money = (dong: number | null) => (dong === null ? ABSENT : unit.format(dong));
  const numbers = [words.communes.criteria, t.commune.planned, t.commune.delivered, t.commune.completion];
  return {
    columns: [
      { heading: words.sponsors.communes, kind: "text" },
      ...numbers.map((heading) => ({ heading, kind: "number" as const })),
    ],
    rows: rows.map(({ commune, total }) => {
      return [
        fit.text(commune.name, DECK_LIMITS.table.nameColumns),
        metShare(commune, programme) ?? ABSENT,
        money(plannedDong(total)),
        money(deliveredDong(total)),
        completionMark(total, language),
      ];
    }),
    total: null,
    alt: `${words.communes.title(rows.length)}.`,
  };
}
