import type { paths } from "../../src/lib/paths.ts";
import type { FirstIds } from "./scale-worlds.ts";

/** A screen to measure: its address in a world. */
export type ScaleScreen = { readonly name: string; readonly addressOf: (ids: FirstIds) => string };

/** Why a path of the app is not measured here. */
type LeftOut = { readonly leftOut: string };

const at = (address: string) => ({ addressOf: () => address });
const ENTRY: LeftOut = { leftOut: "needs a store and somebody who has signed in" };

/** Every path of the app: the compiler asks for one that is new. */
const SCREENS: Record<keyof typeof paths, Omit<ScaleScreen, "name"> | LeftOut> = {
  overview: at("/"),
  communes: at("/communes"),
  commune: { addressOf: ({ commune }) => `/communes/${commune}` },
  criteria: at("/criteria"),
  agencies: at("/agencies"),
  agency: { addressOf: ({ agency }) => `/agencies/${agency}` },
  enterprises: at("/enterprises"),
  enterprise: { addressOf: ({ enterprise }) => `/enterprises/${enterprise}` },
  coverage: at("/coverage"),
  reporting: at("/reporting"),
  pace: at("/pace"),
  support: at("/support"),
  proposals: at("/proposals"),
  compare: at("/compare"),
  report: at("/report"),
  changes: at("/changes"),
  present: at("/present"),
  data: at("/data"),
  speaker: { leftOut: "a window that the stage opens" },
  import: { leftOut: "shows what is read from workbooks: the part `import`" },
  accessibility: { leftOut: "holds no figure" },
  embed: { leftOut: "a panel of the overview by itself" },
  enter: ENTRY,
  enterLines: ENTRY,
  enterRequests: ENTRY,
  enterCommune: ENTRY,
  enterSponsors: ENTRY,
  enterProgramme: ENTRY,
  enterAccounts: ENTRY,
  enterLink: ENTRY,
  enterHistory: ENTRY,
};

/** The screens that are measured, all of them or those whose addresses begin so: "/coverage", "/communes". */
export function scaleScreens(addresses: readonly string[], ids: FirstIds): readonly ScaleScreen[] {
  const screens = Object.entries(SCREENS).flatMap(([name, screen]) =>
    "leftOut" in screen ? [] : [{ name, addressOf: screen.addressOf }],
  );
  const chosen = screens.filter(({ addressOf }) => addresses.length === 0 || addresses.includes(addressOf(ids)));
  const asked = new Set(chosen.map(({ addressOf }) => addressOf(ids)));
  for (const address of addresses) if (!asked.has(address)) throw new Error(`No screen that is measured lies at ${address}`);
  return chosen;
}

/** What is not measured, and why, for the report. */
export function leftOutScreens(): string {
  const byReason = new Map<string, string[]>();
  for (const [name, screen] of Object.entries(SCREENS))
    if ("leftOut" in screen) byReason.set(screen.leftOut, [...(byReason.get(screen.leftOut) ?? []), name]);
  return [...byReason].map(([reason, names]) => `${names.join(", ")} (${reason})`).join("; ");
}
