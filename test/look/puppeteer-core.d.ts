/** What is used of it: its own types are not there before its first installation. */
declare module "puppeteer-core" {
  type Page = {
    goto(address: string): Promise<unknown>;
    evaluate(expression: string): Promise<unknown>;
    pdf(options: { preferCSSPageSize: boolean }): Promise<Uint8Array>;
    on(event: "pageerror", listener: (error: unknown) => void): void;
  };
  type Browser = { newPage(): Promise<Page>; version(): Promise<string>; close(): Promise<void> };
  const puppeteer: {
    launch(options: {
      browser: "firefox";
      executablePath: string;
      headless: boolean;
      defaultViewport: { readonly width: number; readonly height: number };
      extraPrefsFirefox: Readonly<Record<string, string | number | boolean>>;
    }): Promise<Browser>;
  };
  // biome-ignore lint/style/noDefaultExport: it is the one that the package has
  export default puppeteer;
}
