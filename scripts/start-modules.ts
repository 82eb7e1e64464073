/** The page that nearly every visit opens. The browser fetches its code, and what that imports, beside the first script. */
export const FIRST_PAGE = "src/features/overview/overview-page.tsx";

/** What reads lines in columns, which most servers send: beside the first script, too, so that no line waits for it. */
export const READ_COLUMNS = "src/api/columns/lines-of-columns.ts";

/** Recharts, for whoever points at the chart: the still one is on the first page. `main.tsx` asks for it once the page is on the screen. */
export const FOR_LATER = "src/charts/time-chart-frame.tsx";

/** What it imports on demand are the screens. */
export const ROUTES = "src/app/routes.tsx";
