import path from "node:path";
import type { Context, Hono } from "hono";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { DataPart } from "./data-part.ts";
import { firstFiles } from "./first-files.ts";
import { type LineCut, lineCut, pageOf } from "./line-cut.ts";
import { type LiveFile, liveFiles } from "./live-files.ts";
import { isOwnData } from "./own-data.ts";
import type { Variables } from "./routes/route.ts";
import { sendFile } from "./send-file.ts";
import { type ServedFile, servedFile } from "./served-file.ts";
import { NOT_KEPT, SERVED, servedSince } from "./served-header.ts";
import { supportCuts } from "./support-cuts.ts";
import { inColumns, negotiated } from "./support-in-columns.ts";
import { GROUPED_ABOVE_LINES, inGroups } from "./support-in-groups.ts";

/** One data file of the publication. No folder, no dot in front: nothing else of the data folder can be named. */
const DATA_FILE = /^\/(config\.json|api\/[A-Za-z0-9][A-Za-z0-9_.-]*\.json)$/;

/** A folder with `config.json` and `api/*.json`, read live: for reading, and edited by hand. Of more lines than `groupedAbove` it has them added up, too. */
export function dataFiles(folder: string, groupedAbove = GROUPED_ABOVE_LINES): DataPart {
  const dataFile = liveFiles(folder);
  const cuts = supportCuts();
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
        if (name === undefined) return await next();
        const asked = new URL(c.req.url).searchParams;
        // A folder heeds no parameter of others, as any server of files.
        const cut = name === SUPPORT_FILE && asked.size > 0 ? lineCut(asked) : null;
        if (cut && !("error" in cut)) return await cutAnswer(c, cut, await dataFile(name), cuts);
        const groups = async (rows: ServedFile) => {
          const programme = await dataFile("api/programme.json");
          return await inGroups(rows, programme.kind === "served" ? programme.file.body : null, groupedAbove);
        };
        return await dataAnswer(c, name, await dataFile(name), groups);
      });
    },
  };
}

/** Half a file is worse than none: it would show as half the programme. The one before goes out, and says so. */
async function dataAnswer(
  c: Context,
  name: string,
  found: LiveFile,
  groupsOf: (rows: ServedFile) => Promise<ServedFile | null>,
): Promise<Response> {
  switch (found.kind) {
    case "served": {
      const { file, groups, vary } = await negotiated(c, path.basename(name, ".json"), found.file, () => groupsOf(found.file));
      // Always, so that it takes the place of the one that a browser has kept.
      return sendFile(c, groups ?? file, "no-cache", { ...vary, [SERVED]: servedSince(found.lastGoodOf) });
    }
    case "broken":
      return c.json({ error: BROKEN, path: c.req.path }, 503, { ...NOT_KEPT, "Retry-After": "1" });
    case "missing":
      return c.json({ error: "not found", path: c.req.path }, 404, NOT_KEPT);
    default:
      return assertNever(found);
  }
}

/** Some of the lines: a page of a cut (`line-cut.ts`). The whole file where it is no list. */
async function cutAnswer(c: Context, cut: LineCut, found: LiveFile, cuts: ReturnType<typeof supportCuts>): Promise<Response> {
  const columns = found.kind === "served" ? await inColumns(found.file) : null;
  if (found.kind !== "served" || columns === null) return await dataAnswer(c, SUPPORT_FILE, found, async () => null);
  const { rows, all, last } = await cuts(columns.body, cut);
  const { file, headers } = pageOf(c.req.url, rows, all, last);
  return await sendFile(c, file, "no-cache", { ...headers, [SERVED]: servedSince(found.lastGoodOf) });
}

const SUPPORT_FILE = "api/support.json";

const NOTHING = servedFile("nothing.json", Buffer.alloc(0), 0);

const BROKEN =
  "Tệp đang được ghi dở hoặc không phải JSON, và chưa có bản lành nào trước đó · The file is half-written or no JSON, and there was no good one before";
