import type { DeckChart } from "#src/documents/deck.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { SlideBars } from "./slide-bars.tsx";
import { SlideColumns } from "./slide-columns.tsx";

/** A chart named by its words; its figures stand beside its marks. */
export function SlideChart({ chart }: { chart: DeckChart }) {
  switch (chart.kind) {
    case "columns":
      return <SlideColumns chart={chart} />;
    case "bars":
      return <SlideBars chart={chart} />;
    default:
      return assertNever(chart.kind);
  }
}
