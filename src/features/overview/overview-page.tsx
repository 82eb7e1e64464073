import { memo, type ReactNode, Suspense, useDeferredValue, useMemo, useRef } from "react";
import type { Dataset } from "#src/api/dataset.ts";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import { partsOf } from "#src/domain/area-tree.ts";
import { isRecognised } from "#src/domain/commune.ts";
import { communesCounted } from "#src/filters/communes-shown.ts";
import type { Filter } from "#src/filters/filter.ts";
import { filterPartOf } from "#src/filters/filter-codec.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { linesUnder } from "#src/filters/lines-under.ts";
import { PresentLink } from "#src/filters/present-link.tsx";
import { useAddress } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { WithFilters } from "#src/filters/with-filters.tsx";
import { type Loaded, loadedTogether, valueOf } from "#src/lib/loaded.ts";
import type { Problem } from "#src/lib/problem.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { openingSentence } from "#src/review/matter/opening-sentence.ts";
import { openingWords } from "#src/review/matter/opening-words.ts";
import { planClauses } from "#src/review/matter/plan-sentence.ts";
import { PanelBoundary } from "#src/ui/loaded-body.tsx";
import { Banner, ErrorNotice, Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { useAfterPaint } from "#src/ui/use-after-paint.ts";
import { useInSight } from "#src/ui/use-in-sight.ts";
import { ON_A_PHONE, useMedia } from "#src/ui/use-media.ts";
import { Waiting } from "#src/ui/waiting.tsx";
import { comparedPeriod } from "#src/views/compared-period.ts";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { type FilteredFigures, filteredFigures } from "#src/views/filtered-figures.ts";
import { emptyWords } from "#src/views/months-without-data.ts";
import { AttentionPanel } from "./attention-panel.tsx";
import { BridgePanel } from "./bridge-panel.tsx";
import { CommuneCards } from "./commune-cards.tsx";
import { HeadlineFigures } from "./headline.tsx";
import { MapPanel } from "./map-panel.tsx";
import styles from "./overview-page.module.css";
import { KindsPanel, SponsorTypesPanel } from "./parts-panels.tsx";
import { planTarget } from "./plan-link.ts";
import { RankingPanel } from "./ranking-panel.tsx";
import { TimePanel } from "./time-panel.tsx";
import { useKeptHeight } from "./use-kept-height.ts";

/** With more communes than these the panels in sight are too much to be drawn together with the control that was touched (docs/decisions/0065). */
const DRAWN_AT_ONCE = 200;

/**
 * Where the programme stands: the answer on the first screen, without a click. The panels in sight follow a choice in the same frame as the control;
 * those of many communes a moment later, and a newer choice overtakes them. Until then the figures are another filter's: the page says that it is busy.
 */
export function OverviewPage() {
  const chosen = filterPartOf(useAddress()[0]);
  const communes = valueOf(useDataset().communes)?.length ?? 0;
  const followed = useDeferredValue(communes > DRAWN_AT_ONCE ? chosen : null);
  const drawn = followed ?? chosen;
  const page = useRef<HTMLDivElement>(null);
  const height = useKeptHeight(page, "page");
  return (
    <div ref={page} className={styles.page} data-print="sheet small" aria-busy={drawn !== chosen}>
      <WithFilters filters={drawn}>
        <Overview filters={drawn} height={height} />
      </WithFilters>
    </div>
  );
}

/** `filters`: those of the address, as text. `height`: of the page when the reader left it, in pixels, where they have come back. */
const Overview = memo(function Overview({ filters, height }: { filters: string; height: number | null }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const figures = useMemo(() => filteredFigures(dataset, filter), [dataset, filter]);
  const hasNoLine = figures.status === "ready" && figures.value.inPeriod.whole.lines === 0;
  const hasNoData = figures.status === "ready" && !figures.value.hasLines;
  // Without the programme no figure has a meaning: one notice for the page, not one in each panel.
  if (dataset.programme.status === "error") return <ProgrammeUnread problem={dataset.programme.problem} />;
  return (
    <>
      <div className={styles.opening}>
        <PresentLink besideHeading />
        <PageTitle title={t.overview.title} keepsRoom={!hasNoLine}>
          <Lead figures={figures} filter={filter} />
        </PageTitle>
      </div>
      {hasNoLine && hasNoData && <Banner>{t.states.noLines}</Banner>}
      {hasNoLine && !hasNoData && (
        <EmptyCut message={emptyWords(figures.value, language, t)} sizeOf={(given) => sizeUnder(dataset, given)} />
      )}
      <div className={styles.answer}>
        <HeadlineFigures dataset={dataset} figures={figures} filter={filter} />
        <AttentionPanel dataset={dataset} filter={filter} />
      </div>
      <div className={styles.time}>
        <TimePanel figures={figures} />
      </div>
      <BelowTheFold dataset={dataset} figures={figures} filter={filter} filters={filters} height={height} />
    </>
  );
});

function sizeUnder({ programme, support }: Dataset, filter: Filter): number {
  const [span, read] = [valueOf(programme), valueOf(support)];
  return span && read ? linesUnder(read.table, filter, span) : 0;
}

function ProgrammeUnread({ problem }: { problem: Problem }) {
  const { t } = useLanguage();
  const { refresh } = useFreshness();
  return (
    <div>
      <PageTitle title={t.overview.title}>{t.overview.title}</PageTitle>
      <ErrorNotice
        title={t.errors.panelTitle}
        explanation={problemWords(problem, t)}
        retryLabel={t.errors.retry}
        onRetry={refresh}
      />
    </div>
  );
}

type PartsProps = {
  dataset: Dataset;
  figures: Loaded<FilteredFigures>;
  filter: Filter;
  /** The same as the address has it. */
  filters: string;
};

/** What a reader scrolls to. Where none of it is in sight it is drawn anew once the answer at the top has been painted. */
function BelowTheFold({ height, ...props }: PartsProps & { height: number | null }) {
  const now = useSameProps(props);
  const later = useAfterPaint(now);
  const isNarrow = useMedia(ON_A_PHONE);
  if (!later) return <div className={styles.toCome} style={height === null ? {} : { minHeight: height }} />;
  const shown = { now, later };
  const cards = (
    <Part {...shown} className={styles.cards}>
      {({ dataset, figures, filter }) => <CommuneCards dataset={dataset} figures={figures} filter={filter} />}
    </Part>
  );
  return (
    <>
      {/* On a phone, where each commune is a row, they come next; here in the page as well as on the screen. */}
      {hasAreas(later) && (
        <Part {...shown} className={styles.bridge}>
          {(given) => <Areas {...given} />}
        </Part>
      )}
      {isNarrow && cards}
      <Part {...shown} className={styles.ranking}>
        {({ figures }) => <RankingPanel figures={figures} />}
      </Part>
      <Part {...shown} className={styles.parts}>
        {({ figures }) => (
          <>
            <KindsPanel figures={figures} />
            <SponsorTypesPanel figures={figures} />
          </>
        )}
      </Part>
      {hasMap(later.dataset) && (
        <Part {...shown} className={styles.map}>
          {({ dataset, figures, filter }) => <MapPanel dataset={dataset} figures={figures} filter={filter} />}
        </Part>
      )}
      <Part {...shown} className={styles.bridge}>
        {({ figures }) => <BridgePanel figures={figures} />}
      </Part>
      {!isNarrow && cards}
    </>
  );
}

/** Fetched where the programme has areas. */
const areaPanel = onDemand(async () => (await import("./area-panel.tsx")).AreaPanel);

/** Whether there is a level between the area that is looked at and its communes. */
function hasAreas({ dataset, filter }: Pick<PartsProps, "dataset" | "filter">): boolean {
  const tree = dataset.known.areas;
  return tree !== null && partsOf(tree, filter.area?.id ?? null).parts.length > 0;
}

function Areas({ dataset, figures, filter }: PartsProps) {
  const tree = dataset.known.areas;
  if (!tree || !hasAreas({ dataset, filter })) return null;
  return (
    <PanelBoundary>
      <Suspense
        fallback={
          <Waiting>
            <Skeleton height="27rem" />
          </Waiting>
        }
      >
        <areaPanel.Component dataset={dataset} figures={figures} filter={filter} tree={tree} />
      </Suspense>
    </PanelBoundary>
  );
}

type PartProps = {
  now: PartsProps;
  later: PartsProps;
  className: string | undefined;
  children: (shown: PartsProps) => ReactNode;
};

/** Follows the filters together with the top of the page where it is in sight, and after it where it is not. */
function Part({ now, later, className, children }: PartProps) {
  const [place, isInSight] = useInSight();
  const height = useKeptHeight(place, className ?? "");
  const shown = isInSight ? now : later;
  return (
    <div ref={place} className={className} style={height === null ? {} : { containIntrinsicHeight: `auto ${height}px` }}>
      <WithFilters filters={shown.filters}>{children(shown)}</WithFilters>
    </div>
  );
}

/** Whether the programme has a map; while it is not known, there may be one. */
function hasMap({ programme }: Dataset): boolean {
  return valueOf(programme)?.mapUnits.length !== 0;
}

/** The same object for as long as its parts are the same. */
function useSameProps({ dataset, figures, filter, filters }: PartsProps): PartsProps {
  return useMemo(() => ({ dataset, figures, filter, filters }), [dataset, figures, filter, filters]);
}

/** The opening sentence. Without support lines it says what the communes alone can tell. */
function Lead({ figures, filter }: { figures: Loaded<FilteredFigures>; filter: Filter }) {
  const { t, language } = useLanguage();
  const { programme, communes } = useDataset();
  const read = valueOf(loadedTogether({ programme, communes }));
  if (figures.status === "ready") return <Sentence figures={figures.value} />;
  if (figures.status === "error" && read) {
    const shown = communesCounted(read.communes, filter, read.programme);
    const words = openingWords[language];
    return words.unread(words.standing(shown.filter(isRecognised).length, shown.length));
  }
  if (figures.status === "error") return t.errors.panelTitle;
  return (
    <>
      <span className="visually-hidden">{t.states.loading}</span>
      <Skeleton height="2.8em" />
    </>
  );
}

/** What it says of the plan leads to where the plan is taken apart. */
function Sentence({ figures }: { figures: FilteredFigures }) {
  const { language, t } = useLanguage();
  const [text, clause] = useMemo(() => {
    const [reached = ""] = planClauses(figures, language, t) ?? [];
    return [openingSentence(figures, language, t), reached];
  }, [figures, language, t]);
  const at = clause === "" ? -1 : text.indexOf(clause);
  if (at < 0) return text;
  const { filter, programme } = figures;
  return (
    <>
      {text.slice(0, at)}
      <FilterLink {...planTarget(comparedPeriod(filter, programme), programme)}>{clause}</FilterLink>
      {text.slice(at + clause.length)}
    </>
  );
}
