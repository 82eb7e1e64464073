import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { paths } from "#src/lib/paths.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { Waiting } from "#src/ui/waiting.tsx";

const months = onDemand(async () => (await import("./months/months-page.tsx")).MonthsPage);
const lines = onDemand(async () => (await import("./lines/lines-page.tsx")).LinesPage);
const history = onDemand(async () => (await import("./history/history-page.tsx")).HistoryPage);
const requests = onDemand(async () => (await import("./manage/requests-page.tsx")).RequestsPage);
const commune = onDemand(async () => (await import("./manage/commune-page.tsx")).CommuneEntryPage);
const sponsors = onDemand(async () => (await import("./manage/sponsors-page.tsx")).SponsorsEntryPage);
const programme = onDemand(async () => (await import("./manage/programme-page.tsx")).ProgrammeEntryPage);
const accounts = onDemand(async () => (await import("./accounts/accounts-page.tsx")).AccountsPage);

/** The screens of whoever has signed in, each fetched when it is needed. */
export function EntryScreens() {
  return (
    <Suspense
      fallback={
        <Waiting>
          <Skeleton height="70vh" />
        </Waiting>
      }
    >
      <Routes>
        <Route path={paths.enter.pattern} element={<months.Component />} />
        <Route path={paths.enterLines.pattern} element={<lines.Component />} />
        <Route path={paths.enterRequests.pattern} element={<requests.Component />} />
        <Route path={paths.enterCommune.pattern} element={<commune.Component />} />
        <Route path={paths.enterSponsors.pattern} element={<sponsors.Component />} />
        <Route path={paths.enterProgramme.pattern} element={<programme.Component />} />
        <Route path={paths.enterAccounts.pattern} element={<accounts.Component />} />
        <Route path={paths.enterHistory.pattern} element={<history.Component />} />
      </Routes>
    </Suspense>
  );
}
