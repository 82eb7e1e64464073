import type { Database } from "../database/open-database.ts";
import { SETTINGS_ID } from "./fill-store.ts";
import { keptRow } from "./kept-rows.ts";

/**
 * The text of `config.json`: what is kept of it, from this server, and with the way to entry. Null where the store was not filled.
 */
export async function storedConfig({ db }: Database): Promise<string | null> {
  const kept = await keptRow(db, "settings", SETTINGS_ID);
  const settings: unknown = kept === null ? null : JSON.parse(kept.text);
  if (typeof settings !== "object" || settings === null) return null;
  return `${JSON.stringify({ ...settings, apiBase: "api", entry: true })}\n`;
}
