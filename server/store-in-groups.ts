import { isStoreAway } from "./database/store-away.ts";
import type { ServedFile } from "./served-file.ts";
import type { PublishedFiles } from "./store/published-files.ts";
import type { Store } from "./store/store.ts";
import { storeGroups } from "./store/store-groups.ts";
import { storeState } from "./store/store-state.ts";
import { groupsByThread, groupsFile, largestPlausibleIn } from "./support-in-groups.ts";

/** The lines of a version, added up. */
export type GroupedVersion = { readonly version: number; readonly file: ServedFile };

/** How often it is begun again because somebody entered something meanwhile. */
const READINGS = 3;

/**
 * The lines of a store, added up in its database once for each version that somebody asks for; null where it has no more than `above` of them, or
 * they are better sent as they are. Who asks while a new version is made gets the one before, as with the list itself.
 */
export function storeInGroups(store: Store, above: number): (published: PublishedFiles) => Promise<GroupedVersion | null> {
  let last: { readonly asked: string; readonly grouped: GroupedVersion | null } | null = null;
  let making: Promise<void> | null = null;

  return async ({ version, files }) => {
    const largestDong = largestPlausibleIn(files.programme.file.body);
    const asked = `${version} ${largestDong}`;
    if (last?.asked !== asked) {
      making ??= make(store, largestDong, above)
        .then((made) => {
          last = { asked, grouped: made };
        })
        .finally(() => {
          making = null;
        });
      if (!last?.grouped) await making;
      else making.catch(() => undefined);
    }
    return last?.grouped ?? null;
  };
}

/** Null, too, where a sum is none that a number holds, or the database has gone: lines are then sent as they are, and whoever reads them says why. */
async function make(store: Store, largestDong: number, above: number): Promise<GroupedVersion | null> {
  try {
    return await grouped(store, largestDong, above);
  } catch (error) {
    if (error instanceof RangeError || isStoreAway(error)) return null;
    throw error;
  }
}

async function grouped(store: Store, largestDong: number, above: number): Promise<GroupedVersion | null> {
  const { db } = store.database;
  const { lines } = await db
    .selectFrom("support_line")
    .select(({ fn }) => fn.countAll<number>().as("lines"))
    .executeTakeFirstOrThrow();
  if (lines <= above) return null;
  for (let reading = 0; reading < READINGS; reading++) {
    const before = await storeState(db);
    const added = await storeGroups(store.database, largestDong);
    const after = await storeState(db);
    if (added === null || before === null) return null;
    if (before.version !== after?.version) continue;
    const text = await groupsByThread({ of: "store", added });
    const { version } = before;
    return text && { version, file: groupsFile(text, `support-${version}-groups-${largestDong}`) };
  }
  return null;
}
