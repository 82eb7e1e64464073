import { readFileSync } from "node:fs";
import path from "node:path";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { generatedWorld, SIZES, type WorldSize } from "#test/bench/scale-worlds.ts";
import { test as base } from "./fixtures.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** A nation's areas and equal names, with few lines: what `npm test` can pay for. */
const LIGHT_NATION: WorldSize = { name: "3,321 communes, few lines", communes: 3321, provinces: 34, lines: 12_000, months: 24 };

/** `SCALE=all`, which `npm run check:scale` sets: every screen, in each world. */
export const isWhole = process.env.SCALE === "all";

export const WORLD_SIZES: readonly WorldSize[] = isWhole ? SIZES : [LIGHT_NATION];

/** What a world's pages may take: most of it is read, checked and added up while others do the same. */
export const PATIENCE_MS = isWhole ? 180_000 : 60_000;

/** By name: of one worker, which ends them as it ends. */
const servers = new Map<string, Promise<RunningServer>>();

/** `test` over a generated world in place of the demonstration: `test.use({ worldSize })`. */
export const test = base.extend<{ worldSize: WorldSize; dataDir: string }>({
  worldSize: [LIGHT_NATION, { option: true }],
  dataDir: async ({ worldSize }, use) => {
    await use(generatedWorld(worldSize).dataDir);
  },
  baseURL: async ({ worldSize, dataDir }, use) => {
    const server = servers.get(worldSize.name) ?? startServer({ dataDir });
    servers.set(worldSize.name, server);
    await use((await server).url);
  },
});

/** One list of a world, or its programme, as its file holds it. */
export function listOf<List extends keyof WirePublication>(dataDir: string, list: List): WirePublication[List] {
  return JSON.parse(readFileSync(path.join(dataDir, `api/${list}.json`), "utf8"));
}

/** The whole of a world. */
export function publicationOf(dataDir: string): WirePublication {
  const all = <List extends keyof WirePublication>(list: List) => listOf(dataDir, list);
  return {
    programme: all("programme"),
    communes: all("communes"),
    agencies: all("agencies"),
    enterprises: all("enterprises"),
    support: all("support"),
    proposals: all("proposals"),
  };
}
