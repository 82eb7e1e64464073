import { readFileSync } from "node:fs";
import path from "node:path";

/** The pictures. `VIEWS_FOLDER` names another place to draw them anew: to look at what a browser, or a fault, makes of them. */
export const FOLDER = process.env.VIEWS_FOLDER ?? path.join(import.meta.dirname, "views");

/** Beside them: the version of the browser that drew them all. */
export const DRAWN_BY = path.join(FOLDER, "drawn-by.json");

/** One look at what an address shows. */
export type View = {
  /** Its picture's, in `test/e2e/views/`. */
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly dark?: true;
  readonly print?: true;
};

/** Looks at one address, taken on one page after another. */
export type Views = { readonly address: string; readonly looks: readonly View[] };

const DESK = [1440, 900] as const;
const PHONE = [390, 844] as const;
const HALL = [1280, 720] as const;
/** A4 upright without its margins. */
const SHEET = [718, 1020] as const;

const desk = (name: string): View => ({ name, size: DESK });
const phone = (name: string): View => ({ name: `${name}-phone`, size: PHONE });
const tall = (name: string): View => ({ name, size: [1440, 1500] });
const dark = (view: View): View => ({ ...view, name: `${view.name}-dark`, dark: true });
const paper = (name: string): View => ({ name: `${name}-paper`, size: SHEET, print: true });
const slide = (id: string): Views => ({ address: `/present?slide=${id}`, looks: [{ name: `slide-${id}`, size: HALL }] });

/** Those that tell most: every screen once, each kind of part in each of the forms that it takes. */
export const VIEWS: readonly Views[] = [
  {
    address: "/",
    looks: [tall("overview"), dark(desk("overview")), phone("overview"), dark(phone("overview")), paper("overview")],
  },
  { address: "/?lang=en&period=2017-Q3&communes=gia-minh", looks: [desk("overview-filtered-en")] },
  { address: "/communes", looks: [desk("communes"), phone("communes")] },
  { address: "/communes/gia-minh", looks: [desk("commune"), dark(desk("commune")), phone("commune")] },
  { address: "/criteria", looks: [desk("criteria")] },
  { address: "/agencies", looks: [desk("agencies"), phone("agencies")] },
  { address: "/agencies/cq-tinh-01", looks: [desk("agency")] },
  { address: "/enterprises?lang=en", looks: [desk("enterprises-en")] },
  { address: "/coverage", looks: [desk("coverage")] },
  { address: "/pace", looks: [desk("pace"), phone("pace")] },
  { address: "/support", looks: [desk("support"), dark(phone("support"))] },
  { address: "/proposals", looks: [desk("proposals"), phone("proposals")] },
  { address: "/compare", looks: [desk("compare")] },
  { address: "/report", looks: [desk("report"), paper("report")] },
  { address: "/data", looks: [desk("data")] },
  slide("figures"),
  slide("quarters"),
  slide("commune-gia-minh"),
];

/** Set by `npm run views:refresh`, which has built what it draws. */
export function areDrawnAnew(): boolean {
  return process.env.VIEWS_DRAWN_ANEW === "1";
}

export function drawnBy(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(DRAWN_BY, "utf8"));
  return version;
}
