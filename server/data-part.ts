import type { Hono } from "hono";
import type { FirstSource } from "./first-figures.ts";
import type { Variables } from "./routes/route.ts";

/** Where the data comes from: a folder of files, or the store. */
export type DataPart = {
  /** The text of `config.json`; null where it cannot be read. */
  readonly configText: () => Promise<string | null>;
  /** The publication that anybody may read here, for the figures that a page begins with; null where there is none, or no newest one. */
  readonly firstSource: () => Promise<FirstSource | null>;
  /** Puts the data's routes in front of the page's. */
  readonly mount: (app: Hono<{ Variables: Variables }>) => void;
};
