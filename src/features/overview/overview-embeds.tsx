import { type ReactNode, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { partsOf } from "#src/domain/area-tree.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { AreaPanel } from "./area-panel.tsx";
import { areaPanelWords } from "./area-words.ts";
import { AttentionPanel } from "./attention-panel.tsx";
import { BridgePanel } from "./bridge-panel.tsx";
import { CommuneCards } from "./commune-cards.tsx";
import { HeadlineFigures } from "./headline.tsx";
import { MapPanel } from "./map-panel.tsx";
import { KindsPanel, SponsorTypesPanel } from "./parts-panels.tsx";
import { RankingPanel } from "./ranking-panel.tsx";
import { TimePanel } from "./time-panel.tsx";

/** The parts of the overview that stand by themselves, each under the filters of the address. */
export const TimeEmbed = standing(({ figures }) => <TimePanel figures={figures} />);
export const KindsEmbed = standing(({ figures }) => <KindsPanel figures={figures} />);
export const SponsorTypesEmbed = standing(({ figures }) => <SponsorTypesPanel figures={figures} />);
export const RankingEmbed = standing(({ figures }) => <RankingPanel figures={figures} />);
export const MapEmbed = standing((parts) => <MapPanel {...parts} />);
export const AreasEmbed = standing((parts) => <StandingAreas {...parts} />);
export const BridgeEmbed = standing(({ figures }) => <BridgePanel figures={figures} />);
export const AttentionEmbed = standing(({ dataset, filter }) => <AttentionPanel dataset={dataset} filter={filter} />);
export const FiguresEmbed = standing((parts) => <HeadlineFigures {...parts} />);
export const CardsEmbed = standing((parts) => <CommuneCards {...parts} />);

type Parts = ReturnType<typeof useParts>;

/** What another site asked for may have no areas, under its filters or at all: it says so, where the overview has no such panel. */
function StandingAreas({ dataset, figures, filter }: Parts) {
  const { language } = useLanguage();
  const { programme, communes, known } = dataset;
  return (
    <LoadedBody loaded={loadedTogether({ programme, communes })} skeleton={<Skeleton height="27rem" />}>
      {() =>
        known.areas && partsOf(known.areas, filter.area?.id ?? null).parts.length > 0 ? (
          <AreaPanel dataset={dataset} figures={figures} filter={filter} tree={known.areas} />
        ) : (
          <EmptyNotice message={areaPanelWords[language].none} />
        )
      }
    </LoadedBody>
  );
}

function standing(draw: (parts: Parts) => ReactNode) {
  return function OverviewEmbed() {
    return draw(useParts());
  };
}

function useParts() {
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const figures = useMemo(() => filteredFigures(dataset, filter), [dataset, filter]);
  return { dataset, filter, figures };
}
