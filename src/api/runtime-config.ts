import * as z from "zod/mini";
import { countField, nameField, oneOf } from "./contract.ts";
import { getJson } from "./get-json.ts";
import { onceMoreIfBroken } from "./second-try.ts";

/** `config.json`, read at start: it chooses the source without a rebuild. */
export const runtimeConfigContract = z.object({
  /** Where the endpoints are, relative to the app's own address, or absolute. */
  apiBase: nameField,
  authority: z.nullable(nameField),
  /** How often data is read again, in minutes; 0 = only on demand. */
  refreshMinutes: countField,
  language: oneOf(["vi", "en"]),
});
export type RuntimeConfig = z.output<typeof runtimeConfigContract>;

/** Reads the configuration and resolves `apiBase` against the app's address. No fallback: a wrong source must not pass as the right one. */
export async function readRuntimeConfig(appUrl: string): Promise<RuntimeConfig> {
  const config = await onceMoreIfBroken(() => getJson(new URL("config.json", appUrl).href, runtimeConfigContract));
  return { ...config, apiBase: new URL(config.apiBase, appUrl).href.replace(/\/+$/, "") };
}
