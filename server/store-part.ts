import type { DataPart } from "./data-part.ts";
import { inTime } from "./database/in-time.ts";
import { firstFiles } from "./first-files.ts";
import { allRoutes, type RouteParts } from "./routes/all-routes.ts";
import { type Guards, mountRoutes, strictTransport } from "./routes/mount-routes.ts";
import { NOT_KEPT } from "./served-header.ts";
import { storedConfig } from "./store/stored-config.ts";

/** How long a configuration that was read is taken for the newest, in milliseconds: it is asked for with every file. */
const CONFIG_MS = 500;

/** The office's own data, with what may be entered by whom. */
export function storePart(parts: RouteParts, guards: Guards): DataPart {
  const configText = keptConfig(parts);
  return {
    configText,
    firstSource: async () => {
      if (guards.reading !== "open") return null;
      const { storeId, published, lastGoodOf } = await parts.store.current();
      if (lastGoodOf !== null) return null;
      const { files } = published;
      return {
        version: `${storeId}-${published.version}`,
        at: published.at,
        files: async () => await firstFiles((endpoint) => files[endpoint].file),
      };
    },
    mount: (app) => {
      app.use(strictTransport(guards.proxies));
      app.get("/config.json", async (c) => {
        const text = await configText();
        if (text === null) return c.json({ error: "store-away" }, 503, { ...NOT_KEPT, "Retry-After": "2" });
        return c.body(text, 200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" });
      });
      mountRoutes(app, allRoutes(parts), guards);
    },
  };
}

/** The one before holds while the database is away: without a configuration there is no page. */
function keptConfig({ store }: RouteParts): () => Promise<string | null> {
  let kept: { text: string | null; at: number } = { text: null, at: 0 };
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    try {
      kept = { text: await inTime(storedConfig(store.database)), at: Date.now() };
    } catch {
      // Whoever asks for figures is told; here the last one is as good, and the next page should not wait for the same again.
      kept = { ...kept, at: Date.now() };
    }
  }

  return async () => {
    if (Date.now() - kept.at >= CONFIG_MS) {
      asking ??= ask().finally(() => {
        asking = null;
      });
      await asking;
    }
    return kept.text;
  };
}
