/** As far as `foreign-servers.ts` uses it: json-server 0.17 brings no types of its own. */
declare module "json-server" {
  import type { RequestListener } from "node:http";

  type App = RequestListener & { use(handler: unknown): void };
  const jsonServer: {
    create(): App;
    defaults(options: { readonly logger: boolean }): unknown;
    router(data: Readonly<Record<string, unknown>>): unknown;
  };
  // biome-ignore lint/style/noDefaultExport: that is how the package gives it
  export default jsonServer;
}
