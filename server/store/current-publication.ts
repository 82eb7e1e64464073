import { ENDPOINTS } from "#src/api/endpoints.ts";
import { inTime } from "../database/in-time.ts";
import type { Database } from "../database/open-database.ts";
import { isStoreAway, StoreAwayError } from "../database/store-away.ts";
import { areAskedInColumns, inColumns } from "../support-in-columns.ts";
import { type PublishedFiles, publicationBuilder } from "./published-files.ts";
import { storeState } from "./store-state.ts";

/** The newest files that could be had. `lastGoodOf`: when they were known to be the newest, in epoch milliseconds, where nothing newer could be asked; else null. */
export type ServedPublication = {
  readonly storeId: string;
  readonly published: PublishedFiles;
  readonly lastGoodOf: number | null;
};

/** A build that takes longer than this, in milliseconds, is not waited for where an earlier version can be sent meanwhile. */
const CHEAP_MS = 100;
/** And rests for as many times what it took: with ten entries a second a hundred thousand lines would be built without a pause. */
const REST = 4;
/** From so many bytes on a file is compressed before it takes the place of the one before: fifty readers should not wait for that together. */
const LARGE_BYTES = 1_000_000;
/** How long a database that was away is not asked again, in milliseconds. */
const AWAY_MS = 1_000;

/**
 * The publication of the newest version, built once for all its readers. While a new one is built at length, or the database is away,
 * readers get the one before.
 */
export function currentPublication(database: Database): () => Promise<ServedPublication> {
  const build = publicationBuilder(database);
  let last: { storeId: string; published: PublishedFiles; knownAt: number; tookMs: number; builtAt: number } | null = null;
  let building: Promise<void> | null = null;
  let asking: Promise<{ storeId: string; version: number }> | null = null;
  let away: { since: number; error: StoreAwayError } | null = null;

  async function ask(): Promise<{ storeId: string; version: number }> {
    if (away && Date.now() - away.since < AWAY_MS) throw away.error;
    try {
      const state = await inTime(storeState(database.db));
      away = null;
      if (state === null) throw new Error("The store has not been filled");
      return state;
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      away = { since: Date.now(), error: new StoreAwayError(error) };
      throw away.error;
    }
  }

  function rebuild(storeId: string): Promise<void> {
    building ??= (async () => {
      const begun = performance.now();
      const published = await build();
      await compressAhead(published, last?.published);
      const now = Date.now();
      // The first reads every row there is; what the next will cost is not to be seen from it.
      const tookMs = last === null ? 0 : performance.now() - begun;
      last = { storeId, published, knownAt: now, tookMs, builtAt: now };
    })().finally(() => {
      building = null;
    });
    return building;
  }

  async function bringUpTo(storeId: string, version: number): Promise<void> {
    // Once more where what was being built was begun before this version: who has entered something finds it.
    for (let build = 0; build < 2 && (last?.published.version ?? -1) < version; build++) {
      const canWait = last !== null && last.tookMs > CHEAP_MS;
      const rests = last !== null && canWait && Date.now() - last.builtAt < last.tookMs * REST;
      if (rests) return;
      const rebuilding = rebuild(storeId);
      if (canWait) {
        rebuilding.catch(() => undefined);
        return;
      }
      await rebuilding;
    }
    if (last !== null && last.published.version >= version) last.knownAt = Date.now();
  }

  return async () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    try {
      const { storeId, version } = await asking;
      await bringUpTo(storeId, version);
      if (last === null) throw new Error("Nothing was built");
      return { storeId, published: last.published, lastGoodOf: null };
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      if (last === null) throw error instanceof StoreAwayError ? error : new StoreAwayError(error);
      return { storeId: last.storeId, published: last.published, lastGoodOf: last.knownAt };
    }
  };
}

/** In the forms that readers have asked for of the version before; at the start in those that the app asks for: of a million lines the rows alone take a minute. */
async function compressAhead({ files }: PublishedFiles, before: PublishedFiles | undefined): Promise<void> {
  await Promise.all(
    ENDPOINTS.map(async (endpoint) => {
      const { file } = files[endpoint];
      if (file.body.length < LARGE_BYTES) return;
      const atFirst = endpoint === "support" ? [] : (["br", "gzip"] as const);
      const encodings = before ? before.files[endpoint].file.askedFor() : atFirst;
      await Promise.all(encodings.map((encoding) => file.encoded(encoding)));
    }),
  );
  const { file } = files.support;
  const areAsked = before ? areAskedInColumns(before.files.support.file) : true;
  if (areAsked && file.body.length >= LARGE_BYTES) await (await inColumns(file))?.encoded("br");
}
