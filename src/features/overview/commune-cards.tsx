import { memo, useMemo, useRef, useState } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import type { Commune } from "#src/domain/commune.ts";
import { monthCount } from "#src/domain/month.ts";
import type { Programme } from "#src/domain/programme.ts";
import { communesListed } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { PartFinder, PartTurner } from "#src/ui/part-turner.tsx";
import { ShowAll } from "#src/ui/show-all.tsx";
import { ON_A_PHONE, useMedia } from "#src/ui/use-media.ts";
import { useShownPart } from "#src/ui/use-shown-part.ts";
import { cardSponsors, cardSupport, sparklineRange } from "#src/views/commune-card-view.ts";
import type { FilteredFigures } from "#src/views/filtered-figures.ts";
import { NONE_OPEN, openByCommune, proposalsToDate } from "#src/views/proposals-view.ts";
import { cardWords } from "./card-words.ts";
import { CommuneCard } from "./commune-card.tsx";
import styles from "./commune-cards.module.css";
import { FoldedCard } from "./folded-card.tsx";

/** Cards are drawn for so many communes at once; a programme with more shows the rest on demand, one with many more part by part. */
const AT_FIRST = 45;

type Props = { dataset: Dataset; figures: Loaded<FilteredFigures>; filter: Filter };

/** A card for each commune, always in the same place. They stand without support lines, sponsors or proposals. */
export const CommuneCards = memo(function CommuneCards(props: Props) {
  const { dataset, filter } = props;
  const { language } = useLanguage();
  // Nine cards one under another are far to scroll: each is a row that a tap opens.
  const isFolded = useMedia(ON_A_PHONE);
  const { programme, communes } = dataset;
  const hasOrder = !valueOf(communes)?.some(({ isOrderedByName }) => isOrderedByName);
  return (
    <Panel
      title={cardWords[language].title}
      subtitle={withScope(
        hasOrder ? cardWords[language].order : cardWords[language].orderByName,
        ["standing", "waiting"],
        filter,
        language,
      )}
    >
      <LoadedBody loaded={loadedTogether({ programme, communes })} skeleton={<CardsSkeleton isFolded={isFolded} />}>
        {(data) => <CardGrid {...props} isFolded={isFolded} data={data} />}
      </LoadedBody>
    </Panel>
  );
});

type CardsData = { programme: Programme; communes: readonly Commune[] };

function CardGrid({ dataset, figures, filter, isFolded, data }: Props & { isFolded: boolean; data: CardsData }) {
  const { language, t } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const { programme } = data;
  const communes = communesListed(
    data.communes,
    filter,
    programme,
    (id) => valueOf(figures)?.inPeriod.by("commune").has(id) ?? false,
  );
  const part = useShownPart(communes, { nameOf: ({ name }) => name, order: "", size: AT_FIRST });
  const grid = useRef<HTMLUListElement>(null);
  const shown = showsAll || part.isLong ? part.rows : communes.slice(0, AT_FIRST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is new each time; it is the same while its ends and the list are
  const support = useMemo(
    () => mapLoaded(figures, (value) => cardSupport(value, shown)),
    [figures, communes, showsAll, part.part, part.query],
  );
  const proposals = valueOf(dataset.proposals);
  const waiting = useMemo(
    () => proposals && openByCommune(proposalsToDate(filter, { proposals, communes: data.communes, programme }), programme),
    [proposals, filter, data.communes, programme],
  );
  if (communes.length === 0) return <EmptyNotice message={noCommuneText(filter, language, t)} />;
  const range = sparklineRange(programme);
  const Card = isFolded ? FoldedCard : CommuneCard;
  const { agency, enterprise } = dataset.sponsorsOf;
  return (
    <>
      <PartFinder part={part} />
      <ul ref={grid} className={styles.grid} data-folded={isFolded || undefined}>
        {shown.map((commune) => {
          const theirs = cardSponsors(dataset.namedSponsors, commune, filter, programme, language, t);
          return (
            <li key={commune.id} style={{ display: "grid" }}>
              <Card
                commune={commune}
                programme={programme}
                support={mapLoaded(support, (all) => all.get(commune.id) ?? null)}
                agencies={mapLoaded(agency, () => theirs.agencies)}
                enterprises={mapLoaded(enterprise, () => theirs.enterprises)}
                proposals={waiting && (waiting.get(commune.id) ?? NONE_OPEN)}
                proposalsFailed={dataset.proposals.status === "error"}
                filter={filter}
              />
            </li>
          );
        })}
        <li className={styles.legend}>
          <h3>{cardWords[language].howToRead}</h3>
          <p>{cardWords[language].legendCriteria}</p>
          <p>{cardWords[language].legendMonths(monthCount(range))}</p>
          <p>{cardWords[language].legendOwed}</p>
        </li>
      </ul>
      <PartTurner part={part} list={grid} />
      {!part.isLong && communes.length > shown.length && (
        <ShowAll shown={shown.length} all={communes.length} onClick={() => setShowsAll(true)}>
          {cardWords[language].showAll(formatNumber(communes.length, language))}
        </ShowAll>
      )}
    </>
  );
}

/** Nine cards of the final size: most programmes here have about as many communes. */
function CardsSkeleton({ isFolded }: { isFolded: boolean }) {
  return (
    <div className={styles.grid} data-folded={isFolded || undefined}>
      {["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((key) => (
        <Skeleton key={key} height={isFolded ? "5.25rem" : "19.5rem"} />
      ))}
    </div>
  );
}
