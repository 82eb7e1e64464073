import { readFileSync } from "node:fs";
import path from "node:path";
import { runtimeConfigContract } from "#src/api/runtime-config.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../docs/operating/configuration.md"), "utf8");

/** `source` of the example under a heading of the page on configuration: what is documented is what is tested. */
export function documentedSource(heading: string): unknown {
  const [, section = ""] = PAGE.split(`\n### ${heading}\n`);
  const json = /^```json\n([\s\S]*?)^```/m.exec(section)?.[1];
  const { source } = runtimeConfigContract.parse(JSON.parse(json ?? ""));
  if (source === undefined) throw new Error(`No example of ${heading}`);
  return source;
}
