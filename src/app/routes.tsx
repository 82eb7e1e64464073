import { Suspense } from "react";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { Catch } from "#src/ui/catch.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { useLocation } from "#src/ui/router.tsx";
import { Routes, type Screen } from "#src/ui/routes.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { NotFoundPage, PageErrorNotice } from "./error-pages.tsx";

const overview = onDemand(async () => (await import("#src/features/overview/overview-page.tsx")).OverviewPage);
const communes = onDemand(async () => (await import("#src/features/communes/communes-page.tsx")).CommunesPage);
const criteria = onDemand(async () => (await import("#src/features/communes/criteria-page.tsx")).CriteriaPage);
const commune = onDemand(async () => (await import("#src/features/commune/commune-page.tsx")).CommunePage);
const agencies = onDemand(async () => (await import("#src/features/sponsors/sponsor-list-page.tsx")).AgenciesPage);
const enterprises = onDemand(async () => (await import("#src/features/sponsors/sponsor-list-page.tsx")).EnterprisesPage);
const agency = onDemand(async () => (await import("#src/features/sponsors/sponsor-page.tsx")).AgencyPage);
const enterprise = onDemand(async () => (await import("#src/features/sponsors/sponsor-page.tsx")).EnterprisePage);
const coverage = onDemand(async () => (await import("#src/features/coverage/coverage-page.tsx")).CoveragePage);
const reporting = onDemand(async () => (await import("#src/features/coverage/reporting-page.tsx")).ReportingPage);
const pace = onDemand(async () => (await import("#src/features/pace/pace-page.tsx")).PacePage);
const proposals = onDemand(async () => (await import("#src/features/proposals/proposals-page.tsx")).ProposalsPage);
const compare = onDemand(async () => (await import("#src/features/compare/compare-page.tsx")).ComparePage);
const dataHealth = onDemand(async () => (await import("#src/features/data-health/data-health-page.tsx")).DataHealthPage);
const report = onDemand(async () => (await import("#src/features/report/report-page.tsx")).ReportPage);
const changes = onDemand(async () => (await import("#src/features/changes/changes-page.tsx")).ChangesPage);
const present = onDemand(async () => (await import("#src/features/presenter/stage/present-page.tsx")).PresentPage);
const speaker = onDemand(async () => (await import("#src/features/presenter/speaker/speaker-page.tsx")).SpeakerPage);
const supportLines = onDemand(async () => (await import("#src/features/support-lines/support-lines-page.tsx")).SupportLinesPage);
const accessibility = onDemand(
  async () => (await import("#src/features/accessibility/accessibility-page.tsx")).AccessibilityPage,
);
const imports = onDemand(async () => (await import("#src/features/import/import-page.tsx")).ImportPage);
const entry = onDemand(async () => (await import("#src/features/entry/entry-app.tsx")).EntryApp);

const embed = onDemand(async () => (await import("./embed-route.tsx")).EmbedRoute);

const SCREENS: readonly Screen[] = [
  { pattern: paths.overview.pattern, page: <overview.Component /> },
  { pattern: paths.communes.pattern, page: <communes.Component /> },
  { pattern: paths.criteria.pattern, page: <criteria.Component /> },
  { pattern: paths.commune.pattern, page: <commune.Component /> },
  { pattern: paths.agencies.pattern, page: <agencies.Component /> },
  { pattern: paths.agency.pattern, page: <agency.Component /> },
  { pattern: paths.enterprises.pattern, page: <enterprises.Component /> },
  { pattern: paths.enterprise.pattern, page: <enterprise.Component /> },
  { pattern: paths.coverage.pattern, page: <coverage.Component /> },
  { pattern: paths.reporting.pattern, page: <reporting.Component /> },
  { pattern: paths.pace.pattern, page: <pace.Component /> },
  { pattern: paths.proposals.pattern, page: <proposals.Component /> },
  { pattern: paths.compare.pattern, page: <compare.Component /> },
  { pattern: paths.data.pattern, page: <dataHealth.Component /> },
  { pattern: paths.support.pattern, page: <supportLines.Component /> },
  { pattern: paths.report.pattern, page: <report.Component /> },
  { pattern: paths.changes.pattern, page: <changes.Component /> },
  { pattern: paths.present.pattern, page: <present.Component /> },
  { pattern: paths.speaker.pattern, page: <speaker.Component /> },
  { pattern: paths.import.pattern, page: <imports.Component /> },
  { pattern: paths.accessibility.pattern, page: <accessibility.Component /> },
  ...Object.values(paths).flatMap(({ pattern }) => (isOfEntry(pattern) ? [{ pattern, page: <entry.Component /> }] : [])),
  { pattern: paths.embed.pattern, page: <embed.Component /> },
];

/** Fetches the code of the page that an address leads to, ahead of drawing it. */
export async function preloadPage(pathname: string): Promise<void> {
  if (pathname === paths.overview.pattern) await overview.preload();
  // Whoever leaves the stage comes there, also when the network has gone meanwhile.
  if (pathname === paths.present.pattern) void overview.preload().catch(() => undefined);
}

/** The screens, each in a file of its own that is fetched when it is needed. A page fails alone: the shell stands. */
export function AppRoutes() {
  const { pathname } = useLocation();
  return (
    // One for each address: no page stands under another's failure, and one whose code is on its way shows so at once.
    <Catch key={pathname} fallback={(error, retry) => <PageErrorNotice error={error} retry={retry} />}>
      <Suspense
        fallback={
          <Waiting>
            <Skeleton height="70vh" />
          </Waiting>
        }
      >
        <Routes screens={SCREENS}>
          <NotFoundPage />
        </Routes>
      </Suspense>
    </Catch>
  );
}
