/** A visit that stays until the page is at rest and the worker has come (`own-worker.ts`), which no audit waits for. */
// biome-ignore lint/style/noDefaultExport: Lighthouse takes no other
export default { extends: "lighthouse:default", settings: { pauseAfterLoadMs: 12_000 } };
