import type { ComponentType } from "react";
import { useParams } from "react-router";
import { EmbedPage } from "#src/features/embed/embed-page.tsx";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { onDemand } from "#src/ui/on-demand.tsx";

type OverviewEmbeds = typeof import("#src/features/overview/overview-embeds.tsx");

const ofOverview = (pick: (embeds: OverviewEmbeds) => ComponentType) =>
  onDemand(async () => pick(await import("#src/features/overview/overview-embeds.tsx")));

/** What can stand on another site: the one table, of which the menu of a chart knows the ids (`lib/embed-ids.ts`). */
const EMBEDS: Readonly<Record<EmbedId, ComponentType>> = {
  time: ofOverview(({ TimeEmbed }) => TimeEmbed).Component,
  kinds: ofOverview(({ KindsEmbed }) => KindsEmbed).Component,
  "sponsor-types": ofOverview(({ SponsorTypesEmbed }) => SponsorTypesEmbed).Component,
  ranking: ofOverview(({ RankingEmbed }) => RankingEmbed).Component,
  map: ofOverview(({ MapEmbed }) => MapEmbed).Component,
  areas: ofOverview(({ AreasEmbed }) => AreasEmbed).Component,
  bridge: ofOverview(({ BridgeEmbed }) => BridgeEmbed).Component,
  attention: ofOverview(({ AttentionEmbed }) => AttentionEmbed).Component,
  figures: ofOverview(({ FiguresEmbed }) => FiguresEmbed).Component,
  cards: ofOverview(({ CardsEmbed }) => CardsEmbed).Component,
  communes: onDemand(async () => (await import("#src/features/communes/communes-page.tsx")).CommunesEmbed).Component,
};

/** `/embed/time?period=2017-Q3&lang=vi` */
export function EmbedRoute() {
  const { embedId = "" } = useParams();
  const Embedded = Object.entries(EMBEDS).find(([id]) => id === embedId)?.[1];
  return <EmbedPage id={embedId}>{Embedded ? <Embedded key={embedId} /> : null}</EmbedPage>;
}
