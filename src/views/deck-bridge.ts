import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import type { DeckTable, Slide } from "#src/lib/deck.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { type DeckUnit, unitFor } from "./deck-chart.ts";
import { type Fit, fitting } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, periodOf, placeOf, slideOf, supportSentence } from "./deck-slide.ts";
import { type BridgeRow, bridgeFinding, bridgeScale, bridgeSentence, bridgeView, isPlanStep } from "./plan-bridge-view.ts";
import { planBridgeWords } from "./plan-bridge-words.ts";

const MILLION = 1_000_000;

/** From plan to delivery, a row a step; none where no money was planned. */
export function bridgeSlides(read: DeckRead): Slide[] {
  const { figures, filter, programme, language } = read;
  const lines = supportFilterOf(filter, programme);
  const { bridge, rows } = bridgeView(figures.table, lines, language);
  if (bridge.linesPlanned === 0) return [];
  const words = planBridgeWords[language];
  const fit = fitting();
  const { min, max } = bridgeScale(rows);
  const unit = unitFor(Math.max(max, -min), "bars", read);
  return [
    slideOf(
      {
        id: "bridge",
        title: bridgeFinding(bridge, language),
        subtitle: words.slideSubtitle(unit.name, placeOf(read), periodOf(read)),
        body: { kind: "table", table: tableOf(rows, unit, fit, read) },
        notes: [supportSentence(read), bridgeSentence(figures.table, lines, language) ?? ""],
      },
      fit,
      read,
    ),
  ];
}

/** What was delivered is the foot. */
function tableOf(rows: readonly BridgeRow[], unit: DeckUnit, fit: Fit, { language }: DeckRead): DeckTable {
  const words = planBridgeWords[language];
  const { nameColumns, cellLines } = DECK_LIMITS.table;
  const cells = rows.map((row) => [
    fit.lines(row.label, nameColumns, cellLines),
    amountOf(row, unit, language),
    formatNumber(row.lines, language),
  ]);
  return {
    columns: [
      { heading: words.headings.step, kind: "text" },
      { heading: words.dongInFile, kind: "number" },
      { heading: words.headings.lines, kind: "number" },
    ],
    rows: cells.slice(0, -1),
    total: cells.at(-1) ?? null,
    alt: `${words.title}.`,
  };
}

function amountOf({ key, dong, text }: BridgeRow, unit: DeckUnit, language: DeckRead["language"]): string {
  if (unit.dong === MILLION || dong === null) return text;
  const size = unit.format(Math.abs(dong));
  if (!isPlanStep(key) || dong === 0) return size;
  return dong < 0 ? planBridgeWords[language].less(size) : planBridgeWords[language].more(size);
}
