import { globSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

const root = path.resolve(import.meta.dirname, "..");

/**
 * Of a built page the classes are called by a letter or two for their file and a number, "ab12": what a name and its hash weigh in the style sheet and
 * in every script that writes them helps no reader. In development and in tests they keep their names.
 */
export function shortClasses(): Plugin {
  return {
    name: "short-classes",
    apply: "build",
    config: () => ({ css: { modules: { generateScopedName: classNames(moduleFiles()) } } }),
  };
}

/** By the sorted list of files and the order of names in each: the same at every build, wherever it is built. */
export function classNames(files: readonly string[]): (name: string, file: string) => string {
  const lettersOf = new Map(files.map((file, at) => [file, letters(at)]));
  const known = new Map<string, Map<string, string>>();
  return (name, file) => {
    const prefix = lettersOf.get(path.resolve(file));
    if (prefix === undefined) throw new Error(`${file} is no style sheet of src`);
    const names = known.get(prefix) ?? new Map<string, string>();
    known.set(prefix, names);
    const short = names.get(name) ?? prefix + names.size;
    names.set(name, short);
    return short;
  };
}

function moduleFiles(): string[] {
  return globSync("src/**/*.module.css", { cwd: root })
    .map((file) => path.join(root, file))
    .sort();
}

/** "a" … "z", "aa" … : no two are alike, and no number follows them by chance. */
function letters(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
