const one = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`;

/** Every address of the app, in one table: the pattern for the router, and the way to write it. */
export const paths = {
  overview: { pattern: "/", href: () => "/" },
  communes: { pattern: "/communes", href: () => "/communes" },
  commune: { pattern: "/communes/:communeId", href: (communeId: string) => one("/communes", communeId) },
  criteria: { pattern: "/criteria", href: () => "/criteria" },
  agencies: { pattern: "/agencies", href: () => "/agencies" },
  agency: { pattern: "/agencies/:sponsorId", href: (id: string) => one("/agencies", id) },
  enterprises: { pattern: "/enterprises", href: () => "/enterprises" },
  enterprise: { pattern: "/enterprises/:sponsorId", href: (id: string) => one("/enterprises", id) },
  coverage: { pattern: "/coverage", href: () => "/coverage" },
  reporting: { pattern: "/reporting", href: () => "/reporting" },
  pace: { pattern: "/pace", href: () => "/pace" },
  support: { pattern: "/support", href: () => "/support" },
  proposals: { pattern: "/proposals", href: () => "/proposals" },
  compare: { pattern: "/compare", href: () => "/compare" },
  report: { pattern: "/report", href: () => "/report" },
  changes: { pattern: "/changes", href: () => "/changes" },
  present: { pattern: "/present", href: () => "/present" },
  speaker: { pattern: "/present/speaker", href: () => "/present/speaker" },
  data: { pattern: "/data", href: () => "/data" },
  import: { pattern: "/import", href: () => "/import" },
  accessibility: { pattern: "/accessibility", href: () => "/accessibility" },
  enter: { pattern: "/enter", href: () => "/enter" },
  enterLines: { pattern: "/enter/lines", href: () => "/enter/lines" },
  enterRequests: { pattern: "/enter/requests", href: () => "/enter/requests" },
  enterCommune: { pattern: "/enter/communes/:communeId", href: (communeId: string) => one("/enter/communes", communeId) },
  enterSponsors: { pattern: "/enter/sponsors", href: () => "/enter/sponsors" },
  enterProgramme: { pattern: "/enter/programme", href: () => "/enter/programme" },
  enterAccounts: { pattern: "/enter/accounts", href: () => "/enter/accounts" },
  enterLink: { pattern: "/enter/link", href: () => "/enter/link" },
  enterHistory: {
    pattern: "/enter/history/:collection/:rowId",
    href: (collection: string, rowId: string) => one(one("/enter/history", collection), rowId),
  },
  embed: { pattern: "/embed/:embedId", href: (id: string) => one("/embed", id) },
} as const;

/** Whether a route is one of entry: "/enterprises" is none. */
export function isOfEntry(pathname: string): boolean {
  return `${pathname}/`.startsWith("/enter/");
}

/** Whether a route is about data on its way in, of which no cut of the figures is shown. */
export function isOfIntake(pathname: string): boolean {
  return isOfEntry(pathname) || pathname === paths.import.pattern;
}

type SponsorType = "agency" | "enterprise";

/** The page of an agency or of an enterprise. */
export function sponsorHref({ type, id }: { readonly type: SponsorType; readonly id: string }): string {
  return paths[type].href(id);
}

/** The list of agencies, or that of enterprises. */
export function sponsorListHref(type: SponsorType): string {
  return type === "agency" ? paths.agencies.href() : paths.enterprises.href();
}
