import type { Dataset } from "#src/api/dataset.ts";
import type { Deck } from "#src/documents/deck.ts";
import type { Sheet } from "#src/documents/sheet.ts";
import type { TextDocument } from "#src/documents/text-document.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { deckOf } from "#src/review/deck/deck-of.ts";
import { documentOf } from "#src/review/report/report.ts";
import { reportOf } from "#src/review/report/report-of.ts";
import { sheetsOf } from "./sheets-of.ts";

/** All that leaves the app, as values: what the stage shows, and what files are written from. */
export type Made = {
  readonly deck: Loaded<Deck>;
  readonly report: Loaded<TextDocument>;
  readonly sheets: readonly Loaded<Sheet>[];
};

const kept = new WeakMap<Dataset, Partial<Record<Language, Made>>>();

/** Of the same dataset the very same values. */
export function madeOf(dataset: Dataset, language: Language): Made {
  const t = language === "vi" ? vi : en;
  const both = kept.get(dataset) ?? {};
  kept.set(dataset, both);
  both[language] ??= {
    deck: deckOf(dataset, NO_FILTER, [], language, t),
    report: mapLoaded(reportOf(dataset, NO_FILTER, "party", language, t), (report) => documentOf(report, new Map())),
    sheets: Object.values(sheetsOf(dataset, language, t)),
  };
  return both[language];
}
