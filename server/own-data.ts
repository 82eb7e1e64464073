import { runtimeConfigContract } from "#src/api/runtime-config.ts";

/** Whether a configuration has the page read what this server has beside it, and not another's. */
export function isOwnData(config: string): boolean {
  try {
    const { apiBase, source } = runtimeConfigContract.parse(JSON.parse(config));
    return source === undefined && /^(\.\/)?api\/?$/.test(apiBase);
  } catch {
    return false;
  }
}
