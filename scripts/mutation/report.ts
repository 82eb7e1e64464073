import { FOLDERS } from "./files.ts";
import { type Mutant, mutantText } from "./mutants.ts";

/** What became of a mutant; `by` names the test file that noticed it, `asked` those that did not. */
export type Outcome = { readonly mutant: Mutant; readonly by: string | undefined; readonly asked: readonly string[] };

/** Of 100 mutants, how many have to be noticed. */
export const WANTED_PERCENT = 80;

export function percentKilled(outcomes: readonly Outcome[]): number {
  return (100 * outcomes.filter(({ by }) => by !== undefined).length) / Math.max(1, outcomes.length);
}

/** A row a folder and one for all, then the mutants that nobody noticed, with the tests that were asked. */
export function reportText(outcomes: readonly Outcome[]): string {
  const rows = FOLDERS.map((folder) =>
    row(
      folder,
      outcomes.filter(({ mutant }) => mutant.file.startsWith(`${folder}/`)),
    ),
  );
  const survivors = outcomes.filter(({ by }) => by === undefined);
  return [
    "| folder | mutants | killed | survived | % |",
    "|---|---|---|---|---|",
    ...rows,
    row("all", outcomes),
    row(
      'all but texts made ""',
      outcomes.filter(({ mutant }) => mutant.edit.text !== '""'),
    ),
    "",
    survivors.length === 0 ? "No survivor." : "Survivors:",
    ...survivors.flatMap(({ mutant, asked }) => [`  ${mutantText(mutant)}`, `      ${askedText(asked)}`]),
  ].join("\n");
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const killed = outcomes.filter(({ by }) => by !== undefined).length;
  const percent = outcomes.length === 0 ? "–" : percentKilled(outcomes).toFixed(1);
  return `| ${name} | ${outcomes.length} | ${killed} | ${outcomes.length - killed} | ${percent} |`;
}

function askedText(asked: readonly string[]): string {
  return asked.length === 0 ? "no test runs it" : `unnoticed by ${asked.join(", ")}`;
}
