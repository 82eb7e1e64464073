/** As far as `load.ts` uses it: autocannon brings no types of its own. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  type Asked = { readonly path: string; readonly method?: "GET"; readonly headers?: Readonly<Record<string, string>> };
  type Options = {
    readonly url: string;
    readonly connections: number;
    /** Requests in all, shared by the connections, each of which goes through the list in order. */
    readonly amount: number;
    readonly requests: readonly Asked[];
    readonly timeout?: number;
  };
  type Result = { readonly errors: number; readonly timeouts: number; readonly non2xx: number };
  /** Says `response` with (client, status, bytes, milliseconds) at each answer. */
  type Instance = EventEmitter & Promise<Result>;
  // biome-ignore lint/style/noDefaultExport: that is how the package gives it
  export default function autocannon(options: Options): Instance;
}
