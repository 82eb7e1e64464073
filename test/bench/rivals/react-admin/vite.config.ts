import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Vite as it comes, with one React and one router, react-admin's, for the plain dashboard's panels, too. */
// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom", "react-router"] },
});
