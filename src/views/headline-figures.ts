import type { Dataset } from "#src/api/dataset.ts";
import { communesCounted } from "#src/filters/communes-shown.ts";
import type { FigureKind } from "#src/filters/figure-kind.ts";
import type { Filter } from "#src/filters/filter.ts";
import { scopeNote } from "#src/filters/filter-scope.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import {
  completionHeadline,
  coverageHeadline,
  deliveredHeadline,
  type Headline,
  proposalsHeadline,
  standardHeadline,
} from "./headline-view.ts";
import { proposalsToDate } from "./proposals-view.ts";

/** The figures that a leader comes for, in their order. Each stands or fails on its own. */
export type HeadlineFigures = Readonly<
  Record<"delivered" | "completion" | "standard" | "coverage" | "proposals", Loaded<Headline>>
>;

/** Of one cut: `figures` are those of `dataset` under `filter`. */
export type HeadlineCut = {
  readonly dataset: Dataset;
  readonly figures: Loaded<FilteredFigures>;
  readonly filter: Filter;
};

export function headlineFigures({ dataset, figures, filter }: HeadlineCut, language: Language, t: Messages): HeadlineFigures {
  const { programme, communes, proposals } = dataset;
  const scoped = (headline: Headline, figure: FigureKind): Headline => {
    const note = scopeNote(figure, filter, language);
    return note === "" ? headline : { ...headline, notes: [...headline.notes, note] };
  };
  return {
    delivered: mapLoaded(figures, (data) => scoped(deliveredHeadline(data, language, t), "support")),
    completion: mapLoaded(figures, (data) => completionHeadline(data, language, t)),
    standard: mapLoaded(loadedTogether({ programme, communes }), (data) =>
      scoped(standardHeadline(communesCounted(data.communes, filter, data.programme), data.programme, language, t), "standing"),
    ),
    coverage: mapLoaded(figures, (data) => coverageHeadline(data, language, t)),
    proposals: mapLoaded(loadedTogether({ programme, proposals }), (data) =>
      scoped(
        proposalsHeadline(proposalsToDate(filter, { ...data, communes: valueOf(communes) }), data.programme, language, t),
        "waiting",
      ),
    ),
  };
}
