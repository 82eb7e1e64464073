import {
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useLocation, useNavigationType } from "react-router";
import { slowArrivals } from "#src/api/arrivals.ts";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { carriedText } from "#src/filters/carried-search.ts";
import { filesOf } from "#src/filters/files-of.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { FilterBar } from "#src/filters/filter-bar.tsx";
import { filterPartOf } from "#src/filters/filter-codec.ts";
import { CarriedSearchContext, FilterLink } from "#src/filters/filter-link.tsx";
import { ReportSettingsContext, type SettingProblem, useSettingProblems } from "#src/filters/setting-problems.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { LED_BY_LINK } from "#src/filters/use-go.ts";
import { formatDay, formatInstant, formatMonth, formatReadAt } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { isOfIntake, paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Catch } from "#src/ui/catch.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { MovesContext } from "#src/ui/page-title.tsx";
import { afterPaint } from "#src/ui/use-after-paint.ts";
import { whenIdle } from "#src/ui/when-idle.ts";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import { useFilterOptions } from "#src/views/use-filter-options.ts";
import { filtersNotFollowed } from "./filters-not-followed.ts";
import { hasDoubts } from "./has-doubts.ts";
import { useReportedLanguage } from "./language-provider.tsx";
import { turnToLetters } from "./letters.ts";
import { MainNavigation } from "./main-navigation.tsx";
import { Mark } from "./mark.tsx";
import { SavePackEntry } from "./save-pack-entry.tsx";
import { SearchEntry } from "./search-entry.tsx";
import { Settings } from "./settings.tsx";
import styles from "./shell.module.css";
import { useFollowLinks } from "./use-follow-links.ts";

/** Fetched where there is something to tell. */
const AtRestBanners = lazy(async () => ({ default: (await import("./at-rest-banners.tsx")).AtRestBanners }));
const ResultAnnouncer = lazy(async () => ({ default: (await import("./result-announcer.tsx")).ResultAnnouncer }));
const ArrivalProgress = lazy(async () => ({ default: (await import("./arrival-progress.tsx")).ArrivalProgress }));
const ChangedFigures = lazy(async () => ({ default: (await import("./changed-figures.tsx")).ChangedFigures }));
const ShellTrail = lazy(async () => ({ default: (await import("./shell-trail.tsx")).ShellTrail }));
const dataBanners = onDemand(async () => (await import("./data-banners.tsx")).DataBanners);

/** Fetches ahead of the first drawing what tells of doubts, where the frame has told of some (`recall-headline.ts`): it stands in their place then. */
export async function preloadDoubts(): Promise<void> {
  if ("doubts" in document.documentElement.dataset) await dataBanners.preload();
}

/** What every screen has around it: whose programme, how fresh, illustrative or not, the filters, the settings. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const dataset = useDataset();
  const programme = valueOf(dataset.programme);
  const [settings, report] = useSettingProblems();
  const line = programme ? programmeLine(programme, t.app.programmeLine) : "";
  return (
    <FollowedLinks>
      <Carried>
        <a className={styles.skip} href="#content">
          {t.app.skipToContent}
        </a>
        <header className={styles.masthead}>
          <FilterLink to={paths.overview.href()} className={styles.brand}>
            <Mark />
            <span className={styles.title}>{t.app.title}</span>
            <span className={styles.programme}>{line === "" ? "\u00a0" : <WholeCodes text={line} />}</span>
          </FilterLink>
          <MainNavigation />
          <span className={styles.tools}>
            <SearchEntry />
            <Settings programme={line} />
          </span>
        </header>
        <PrintedAddress />
        <Filters settings={settings} />
        <Trail />
        <div className={styles.banners}>
          <StaleBanner />
          <AtRest>
            <AtRestBanners />
          </AtRest>
          {hasDoubts(dataset) && (
            <Catch fallback={() => <Doubtful />}>
              <Suspense fallback={<Doubtful />}>
                <dataBanners.Component />
              </Suspense>
            </Catch>
          )}
        </div>
        <main id="content" className={styles.main}>
          <ReportSettingsContext value={report}>
            <ReportedLanguage />
            <Navigated>{children}</Navigated>
          </ReportSettingsContext>
        </main>
        <ResultTold />
        <AtRest>
          <ChangedFigures />
        </AtRest>
        {programme && <Foot programme={programme} />}
        <StatusLine programme={programme} />
      </Carried>
    </FollowedLinks>
  );
}

/** Also what was chosen before the code that tells it had come. */
function ResultTold() {
  const [search] = useAddress();
  const [opened] = useState(() => filterPartOf(search));
  return (
    <AtRest>
      <ResultAnnouncer opened={opened} />
    </AtRest>
  );
}

function programmeLine({ decision, area }: Programme, words: (d: string, l: string, a: string, p: string) => string): string {
  return words(decision.number, area.level, area.name, area.province ?? "");
}

/*
 * What follows the address is a part of its own each time: the shell around it is not drawn anew with each choice of a filter.
 */

function FollowedLinks({ children }: { children: ReactNode }) {
  const followLinks = useFollowLinks();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links inside are what is clicked, and the browser turns Enter into a click on them
    <div className={styles.shell} onClick={followLinks}>
      {children}
    </div>
  );
}

/** What the links of the shell take along. */
function Carried({ children }: { children: ReactNode }) {
  // The router's: it hears of a choice before the reader can press a link.
  const { search } = useLocation();
  const carried = useMemo(() => carriedText(new URLSearchParams(search)), [search]);
  return <CarriedSearchContext value={carried}>{children}</CarriedSearchContext>;
}

/** Another page starts at its top, in the web font's letters once they are there, and so does the same of another area that a link leads to. Back and forward keep the place that the browser remembers; filters move nothing. */
function Navigated({ children }: { children: ReactNode }) {
  const { pathname, search, key, state } = useLocation();
  const navigation = useNavigationType();
  const area = new URLSearchParams(search).get(FILTER_FIELDS.area.key);
  const [at, setAt] = useState({ key, pathname, area, moves: 0 });
  if (at.key !== key) {
    const isOtherArea = at.area !== area && (navigation === "POP" || state === LED_BY_LINK);
    setAt({ key, pathname, area, moves: at.moves + Number(at.pathname !== pathname || isOtherArea) });
  }
  const seen = useRef(0);
  useEffect(() => {
    if (seen.current === at.moves) return;
    seen.current = at.moves;
    turnToLetters();
    if (navigation !== "POP") window.scrollTo(0, 0);
  }, [at.moves, navigation]);
  return <MovesContext value={at.moves}>{children}</MovesContext>;
}

/** Stays at the foot of the window: how fresh the figures are, and whether they are tried out or illustrative. */
const StatusLine = memo(function StatusLine({ programme }: { programme: Programme | null }) {
  const { language, t } = useLanguage();
  const { readAt, frozenAt, refresh, isRefreshing } = useFreshness();
  const trial = programme?.trial;
  return (
    <aside className={styles.status} aria-label={t.app.freshness}>
      {programme && (
        <p>
          <strong>{t.app.dataThrough(formatMonth(programme.dataThrough, language))}</strong>
          <span className={styles.updated}>{t.app.updatedOn(formatDay(asOfDay(programme), language))}</span>
          {(trial || programme.illustrative) && <span className={styles.label}>{trial ? t.app.trial : t.app.illustrative}</span>}
          {programme.today && <span className={`${styles.label} ${styles.updated}`}>{t.filters.currentUnits}</span>}
        </p>
      )}
      <SlowArrivals />
      {frozenAt !== null && (
        <p className={styles.frozen}>
          <strong>{(trial?.at === frozenAt ? t.app.triedAt : t.app.frozen)(formatInstant(frozenAt, language))}</strong>
        </p>
      )}
      {readAt !== null && frozenAt === null && (
        <p className={styles.read}>
          <span data-read-at="">{(trial ? t.app.triedAt : t.app.readAt)(formatReadAt(readAt, language))}</span>
          {!trial && (
            <Button quiet isBusy={isRefreshing} onClick={refresh}>
              {isRefreshing ? t.app.refreshing : t.app.refresh}
            </Button>
          )}
          <SavePackEntry />
        </p>
      )}
    </aside>
  );
});

/** How far the data is, where it takes long; where the code of that does not arrive the page is busy all the same. */
function SlowArrivals() {
  const isSlow = useSyncExternalStore(slowArrivals.subscribe, slowArrivals.isSlow);
  if (!isSlow) return null;
  return (
    <Catch fallback={() => null}>
      <Suspense fallback={null}>
        <ArrivalProgress />
      </Suspense>
    </Catch>
  );
}

/** The language belongs to no screen. */
function ReportedLanguage() {
  useReportedLanguage();
  return null;
}

function Filters({ settings }: { settings: readonly SettingProblem[] }) {
  const { pathname, search } = useLocation();
  const dataset = useDataset();
  const state = useFilters(dataset.known, settings);
  const isFiltered = filterPartOf(new URLSearchParams(search)) !== "";
  const options = useFilterOptions();
  // What is entered is no cut of the figures.
  if (isOfIntake(pathname)) return null;
  const table = valueOf(dataset.support)?.table ?? null;
  if (options) return <FilterBar {...state} options={options} table={table} without={filtersNotFollowed(pathname, search)} />;
  // Without the programme there is nothing to choose from; the page says so.
  if (dataset.programme.status === "error") return null;
  return <div className={styles.barSkeleton} data-filtered={isFiltered || undefined} />;
}

/** Where the area is that is chosen, in a row that is there at once. The page of a commune says where that one lies. */
function Trail() {
  const { pathname } = useLocation();
  const { filter } = useFilters(useDataset().known);
  if (!filter.area || isOfIntake(pathname) || pathname.startsWith(`${paths.communes.href()}/`)) return null;
  return (
    <div className={styles.trail}>
      <Catch fallback={() => null}>
        <Suspense fallback={null}>
          <ShellTrail areaId={filter.area.id} to={pathname} />
        </Suspense>
      </Catch>
    </div>
  );
}

/** In place of what tells of it, where the code of that does not arrive: nothing is dropped in silence. */
function Doubtful() {
  const { t } = useLanguage();
  return (
    <Banner
      action={
        <FilterLink to={paths.data.href()} className={styles.bannerLink}>
          {t.app.setAsidePage}
        </FilterLink>
      }
    >
      {t.app.doubtful}
    </Banner>
  );
}

/** What nobody needs before the page is on the screen; where its code does not arrive there is nothing to tell. */
function AtRest({ children }: { children: ReactNode }) {
  const [isAtRest, setIsAtRest] = useState(false);
  useEffect(() => afterPaint(() => whenIdle(() => setIsAtRest(true))), []);
  if (!isAtRest) return null;
  return (
    <Catch fallback={() => null}>
      <Suspense fallback={null}>{children}</Suspense>
    </Catch>
  );
}

function StaleBanner() {
  const { language, t } = useLanguage();
  const { isStale, isRefreshing, readAt, refresh, endpoints } = useFreshness();
  if (!isStale || readAt === null) return null;
  const time = formatReadAt(readAt, language);
  const failed = endpoints.filter(({ rereadProblem }) => rereadProblem !== null);
  // All of them, as far as anybody can tell, where the others were not read at another time.
  const isPart = failed.length > 0 && endpoints.some((one) => one.readAt !== null && formatReadAt(one.readAt, language) !== time);
  return (
    <Banner
      action={
        <Button isBusy={isRefreshing} onClick={refresh}>
          {isRefreshing ? t.app.refreshing : t.app.refresh}
        </Button>
      }
    >
      {isPart ? t.app.stalePart(filesOf(failed), time) : t.app.stale(time)}
    </Banner>
  );
}

/** On paper only: where this view is found again. */
function PrintedAddress() {
  const { pathname, search } = useLocation();
  const { hrefOf } = useContext(AddressFormContext);
  return <p className={styles.address}>{new URL(hrefOf(pathname + search), window.location.href).href}</p>;
}

const Foot = memo(function Foot({ programme }: { programme: Programme }) {
  const { language, t } = useLanguage();
  return (
    <footer className={styles.foot}>
      {programme.motto && (
        <p className={styles.motto} lang="vi">
          “{programme.motto}”
        </p>
      )}
      {programme.illustrative && (
        <p>
          <strong>{t.app.illustrative}.</strong> {t.app.illustrativeMeaning}
        </p>
      )}
      <FilterLink to={paths.accessibility.href()} className={styles.statement}>
        {t.app.accessibility}
      </FilterLink>
      {programme.source && <p>{t.app.source(programme.source.name, formatDay(programme.source.publishedOn, language))}</p>}
    </footer>
  );
});
