import type { DeckTable, Slide } from "#src/documents/deck.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { supportSentence } from "#src/review/matter/support-sentence.ts";
import { periodOf } from "#src/review/matter/telling.ts";
import {
  type BridgeRow,
  bridgeFinding,
  bridgeNote,
  bridgeScale,
  bridgeSentence,
  bridgeText,
  bridgeView,
  isPlanStep,
} from "#src/views/plan-bridge-view.ts";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import { type DeckUnit, dongInUnit, dongOfInUnit, unitFor } from "./chart-parts.ts";
import { type Fit, fitting } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, placeOf, slideOf } from "./slide-of.ts";

/** From plan to delivery, a row a step; none where no money was planned. */
export function bridgeSlides(data: DeckData): Slide[] {
  const { figures, filter, programme, language } = data;
  const lines = supportFilterOf(filter, programme);
  const { bridge, rows } = bridgeView(figures.table, lines, language);
  if (bridge.linesPlanned === 0) return [];
  const words = planBridgeWords[language];
  const fit = fitting();
  const { min, max } = bridgeScale(rows);
  const unit = unitFor(Math.max(max, -min), "bars", data);
  return [
    slideOf(
      {
        id: "bridge",
        title: reasonOf(rows, unit, data) ?? bridgeFinding(bridge, language, (dong) => dongInUnit(dong, unit, language)),
        subtitle: words.slideSubtitle(unit.name, placeOf(data), periodOf(data)),
        body: { kind: "table", table: tableOf(rows, unit, fit, data) },
        remarks: [bridgeNote(bridge, language) ?? ""],
        notes: [supportSentence(data), bridgeSentence(figures.table, lines, language) ?? ""],
      },
      fit,
      data,
    ),
  ];
}

/** Why less was delivered than planned: the step that took most. Null where it was not less, or cannot be told. */
function reasonOf(rows: readonly BridgeRow[], unit: DeckUnit, { language, words }: DeckData): string | null {
  const [planned] = rows;
  const delivered = rows.at(-1);
  if (planned?.dong == null || delivered?.dong == null || delivered.dong >= planned.dong) return null;
  const [worst] = rows
    .filter(({ key, dong }) => isPlanStep(key) && (dong ?? 0) < 0)
    .toSorted((a, b) => (a.dong ?? 0) - (b.dong ?? 0));
  if (!worst || !isPlanStep(worst.key)) return null;
  const money = dongInUnit(-(worst.dong ?? 0), unit, language);
  return words.bridge.reason(dongOfInUnit(delivered.dong, planned.dong, unit, language), words.bridge.steps[worst.key], money);
}

/** What was delivered is the foot. */
function tableOf(rows: readonly BridgeRow[], unit: DeckUnit, fit: Fit, { language }: DeckData): DeckTable {
  const words = planBridgeWords[language];
  const { nameColumns, cellLines } = DECK_LIMITS.table;
  const cells = rows.map((row) => [
    fit.lines(row.label, nameColumns, cellLines),
    bridgeText(row, unit),
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
