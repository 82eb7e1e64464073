import { useDataset } from "#src/api/dataset-provider.tsx";
import type { LegendMark } from "#src/charts/chart-caption.ts";
import { chartFiles } from "#src/charts/chart-files.ts";
import { plainFileName } from "#src/documents/sheet-of.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { pictureNotes } from "#src/filters/sheet-notes.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { criteriaCells } from "./amount-columns.ts";
import { AmountsTakeAway } from "./amounts-take-away.tsx";
import type { PicturePlace } from "./map-picture.ts";
import { mapWords } from "./map-words.ts";

/** `notes`: what the map's marks mean; some may be empty. */
type Props = { figures: FilteredFigures; picture: PicturePlace; title: string; subtitle: string; notes: readonly string[] };

const STEPS = [0, 1, 2, 3, 4];

/** The map as a table of the communes, and as a picture. */
export function MapTakeAway({ figures, picture, title, subtitle, notes }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const words = mapWords[language];
  const legend = STEPS.map((step): LegendMark => {
    const label = step === 0 ? words.less : step === STEPS.length - 1 ? words.more : "";
    return { label, color: `var(--scale-${step})`, shape: "box" };
  });
  const byCommune = figures.inPeriod.by("commune");
  const caption = () => ({
    fileName: plainFileName(title),
    title,
    subtitle,
    legend,
    notes: [
      ...notes.filter((note) => note !== ""),
      picture.current?.().caption ?? words.caption,
      ...pictureNotes(dataset, figures.filter, language, t),
    ],
  });
  return (
    <AmountsTakeAway
      embed="map"
      figures={figures}
      title={title}
      heading={filterWords[language].communes.name}
      withCriteria
      rows={figures.listed.map((commune) => ({
        name: commune.name,
        ...criteriaCells([commune], figures.programme),
        total: byCommune.get(commune.id) ?? EMPTY_TOTAL,
      }))}
      pictures={chartFiles(() => picture.current?.().svg ?? null, caption, language)}
    />
  );
}
