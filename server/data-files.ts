import path from "node:path";
import type { Context, Hono } from "hono";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { DataPart } from "./data-part.ts";
import { firstFiles } from "./first-files.ts";
import { type LiveFile, liveFiles } from "./live-files.ts";
import { isOwnData } from "./own-data.ts";
import type { Variables } from "./routes/route.ts";
import { sendFile } from "./send-file.ts";
import { servedFile } from "./served-file.ts";
import { NOT_KEPT, SERVED, servedSince } from "./served-header.ts";
import { negotiated } from "./support-in-columns.ts";

/** One data file of the publication. No folder, no dot in front: nothing else of the data folder can be named. */
const DATA_FILE = /^\/(config\.json|api\/[A-Za-z0-9][A-Za-z0-9_.-]*\.json)$/;

/** A folder with `config.json` and `api/*.json`, read live: for reading, and edited by hand. */
export function dataFiles(folder: string): DataPart {
  const dataFile = liveFiles(folder);
  return {
    configText: async () => {
      const config = await dataFile("config.json");
      return config.kind === "served" ? config.file.body.toString("utf8") : null;
    },
    firstSource: async () => {
      const [config, ...found] = await Promise.all([
        dataFile("config.json"),
        ...ENDPOINTS.map(async (endpoint) => await dataFile(`api/${endpoint}.json`)),
      ]);
      const served = found.flatMap((one) => (one.kind === "served" && one.lastGoodOf === null ? [one] : []));
      if (config.kind !== "served" || !isOwnData(config.file.body.toString("utf8")) || served.length < ENDPOINTS.length)
        return null;
      const fileOf = (endpoint: Endpoint) => served[ENDPOINTS.indexOf(endpoint)]?.file ?? NOTHING;
      return {
        version: served.map(({ file }) => file.digest).join(),
        at: Math.max(...served.map(({ writtenAt }) => writtenAt)),
        files: async () => await firstFiles(fileOf),
      };
    },
    mount: (app: Hono<{ Variables: Variables }>) => {
      app.get("/*", async (c, next) => {
        const name = DATA_FILE.exec(c.req.path)?.[1];
        return name === undefined ? await next() : await dataAnswer(c, name, await dataFile(name));
      });
    },
  };
}

/** Half a file is worse than none: it would show as half the programme. The one before goes out, and says so. */
async function dataAnswer(c: Context, name: string, found: LiveFile): Promise<Response> {
  switch (found.kind) {
    case "served": {
      const { file, vary } = await negotiated(c, path.basename(name, ".json"), found.file);
      // Always, so that it takes the place of the one that a browser has kept.
      return sendFile(c, file, "no-cache", { ...vary, [SERVED]: servedSince(found.lastGoodOf) });
    }
    case "broken":
      return c.json({ error: BROKEN, path: c.req.path }, 503, { ...NOT_KEPT, "Retry-After": "1" });
    case "missing":
      return c.json({ error: "not found", path: c.req.path }, 404, NOT_KEPT);
    default:
      return assertNever(found);
  }
}

const NOTHING = servedFile("nothing.json", Buffer.alloc(0), 0);

const BROKEN =
  "Tệp đang được ghi dở hoặc không phải JSON, và chưa có bản lành nào trước đó · The file is half-written or no JSON, and there was no good one before";
