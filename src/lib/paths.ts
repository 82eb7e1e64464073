/** Every address of the app, in one table: the pattern for the router, and the way to write it. */
export const paths = {
  overview: { pattern: "/", href: () => "/" },
  commune: { pattern: "/communes/:communeId", href: (communeId: string) => `/communes/${encodeURIComponent(communeId)}` },
} as const;
