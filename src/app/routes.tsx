import { Suspense } from "react";
import { Route, Routes, useLocation } from "react-router";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { Catch } from "#src/ui/catch.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
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
const ENTRY = Object.values(paths).filter(({ pattern }) => isOfEntry(pattern));

const embed = onDemand(async () => (await import("./embed-route.tsx")).EmbedRoute);

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
        <Routes>
          <Route path={paths.overview.pattern} element={<overview.Component />} />
          <Route path={paths.communes.pattern} element={<communes.Component />} />
          <Route path={paths.criteria.pattern} element={<criteria.Component />} />
          <Route path={paths.commune.pattern} element={<commune.Component />} />
          <Route path={paths.agencies.pattern} element={<agencies.Component />} />
          <Route path={paths.agency.pattern} element={<agency.Component />} />
          <Route path={paths.enterprises.pattern} element={<enterprises.Component />} />
          <Route path={paths.enterprise.pattern} element={<enterprise.Component />} />
          <Route path={paths.coverage.pattern} element={<coverage.Component />} />
          <Route path={paths.reporting.pattern} element={<reporting.Component />} />
          <Route path={paths.pace.pattern} element={<pace.Component />} />
          <Route path={paths.proposals.pattern} element={<proposals.Component />} />
          <Route path={paths.compare.pattern} element={<compare.Component />} />
          <Route path={paths.data.pattern} element={<dataHealth.Component />} />
          <Route path={paths.support.pattern} element={<supportLines.Component />} />
          <Route path={paths.report.pattern} element={<report.Component />} />
          <Route path={paths.changes.pattern} element={<changes.Component />} />
          <Route path={paths.present.pattern} element={<present.Component />} />
          <Route path={paths.speaker.pattern} element={<speaker.Component />} />
          <Route path={paths.import.pattern} element={<imports.Component />} />
          <Route path={paths.accessibility.pattern} element={<accessibility.Component />} />
          {ENTRY.map(({ pattern }) => (
            <Route key={pattern} path={pattern} element={<entry.Component />} />
          ))}
          <Route path={paths.embed.pattern} element={<embed.Component />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </Catch>
  );
}
