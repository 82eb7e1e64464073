/** A visit that stays until the page is at rest and the worker has come (`own-worker.ts`), which no audit waits for. */
export default { extends: "lighthouse:default", settings: { pauseAfterLoadMs: 12_000 } };
