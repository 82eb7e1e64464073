import { type ReactNode, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
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
export const BridgeEmbed = standing(({ figures }) => <BridgePanel figures={figures} />);
export const AttentionEmbed = standing(({ dataset, filter }) => <AttentionPanel dataset={dataset} filter={filter} />);
export const FiguresEmbed = standing((parts) => <HeadlineFigures {...parts} />);
export const CardsEmbed = standing((parts) => <CommuneCards {...parts} />);

type Parts = ReturnType<typeof useParts>;

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
