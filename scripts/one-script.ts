import path from "node:path";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Rolldown } from "vite";
import { shortClasses } from "./short-classes.ts";

const root = path.resolve(import.meta.dirname, "..");

type Options = { format: "es" | "iife"; define?: InlineConfig["define"] };

/** Builds what starts at `entry` into one script and one style sheet, in memory. @throws when it does not fit into one of each. */
export async function oneScript(entry: string, { format, define = {} }: Options): Promise<{ script: string; style: string }> {
  const result = await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [react(), shortClasses()],
    define,
    build: {
      write: false,
      target: "es2023",
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: path.join(root, entry), output: { codeSplitting: false, format } },
    },
  });
  const files = outputsOf(result).flatMap(({ output }) => output);
  const chunks = files.filter((file) => file.type === "chunk");
  const assets = files.filter((file) => file.type === "asset");
  const styles = assets.filter(({ fileName }) => fileName.endsWith(".css"));
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1 || assets.length > styles.length) {
    throw new Error(`${entry} must be one file, not ${files.map(({ fileName }) => fileName).join(", ")}`);
  }
  return { script: chunk.code, style: styles.map(({ source }) => String(source)).join("\n") };
}

function outputsOf(result: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput[] {
  if (Array.isArray(result)) return result;
  if ("output" in result) return [result];
  throw new Error("The build watches instead of ending");
}
