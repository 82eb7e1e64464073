/** What can stand by itself on another site, as its address calls it. What draws each of them is the table of `app/embed-route.tsx`. */
export const EMBED_IDS = [
  "time",
  "kinds",
  "sponsor-types",
  "ranking",
  "map",
  "areas",
  "bridge",
  "attention",
  "figures",
  "cards",
  "communes",
] as const;
export type EmbedId = (typeof EMBED_IDS)[number];
