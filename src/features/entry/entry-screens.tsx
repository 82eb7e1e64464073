import { Suspense } from "react";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { useLocation } from "#src/ui/router.tsx";
import { Waiting } from "#src/ui/waiting.tsx";

const months = onDemand(async () => (await import("./months/months-page.tsx")).MonthsPage);
const lines = onDemand(async () => (await import("./lines/lines-page.tsx")).LinesPage);
const history = onDemand(async () => (await import("./history/history-page.tsx")).HistoryPage);
const requests = onDemand(async () => (await import("./manage/requests-page.tsx")).RequestsPage);
const commune = onDemand(async () => (await import("./manage/commune-page.tsx")).CommuneEntryPage);
const sponsors = onDemand(async () => (await import("./manage/sponsors-page.tsx")).SponsorsEntryPage);
const programme = onDemand(async () => (await import("./manage/programme-page.tsx")).ProgrammeEntryPage);
const accounts = onDemand(async () => (await import("./accounts/accounts-page.tsx")).AccountsPage);

/** By the part of the address after "/enter". */
const SCREENS = new Map([
  ["", months],
  ["lines", lines],
  ["requests", requests],
  ["communes", commune],
  ["sponsors", sponsors],
  ["programme", programme],
  ["accounts", accounts],
  ["history", history],
]);

/** The screens of whoever has signed in, each fetched when it is needed. */
export function EntryScreens() {
  const [, , part = ""] = useLocation().pathname.split("/");
  const { Component } = SCREENS.get(part) ?? months;
  return (
    <Suspense
      fallback={
        <Waiting>
          <Skeleton height="70vh" />
        </Waiting>
      }
    >
      <Component />
    </Suspense>
  );
}
