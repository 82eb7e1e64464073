import { Suspense } from "react";
import { Route, Routes, useLocation } from "react-router";
import { paths } from "#src/lib/paths.ts";
import { Catch } from "#src/ui/catch.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { NotFoundPage, PageErrorNotice } from "./error-pages.tsx";

const overview = onDemand(async () => (await import("#src/features/overview/overview-page.tsx")).OverviewPage);
const commune = onDemand(async () => (await import("#src/features/commune/commune-page.tsx")).CommunePage);

/** Fetches the code of the page that an address leads to, ahead of drawing it. */
export async function preloadPage(pathname: string): Promise<void> {
  if (pathname === paths.overview.pattern) await overview.preload();
}

/** The screens, each in a file of its own that is fetched when it is needed. A page fails alone: the shell stands. */
export function AppRoutes() {
  const { pathname } = useLocation();
  return (
    <Catch resetKey={pathname} fallback={(error) => <PageErrorNotice error={error} />}>
      <Suspense fallback={<Skeleton height="70vh" />}>
        <Routes>
          <Route path={paths.overview.pattern} element={<overview.Component />} />
          <Route path={paths.commune.pattern} element={<commune.Component />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </Catch>
  );
}
