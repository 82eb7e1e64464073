import { useRef, useState } from "react";
import { useAnswers } from "#src/api/dataset-provider.tsx";
import { baseOfAnswers } from "#src/import/publication-after.ts";
import { lastingRecipes, recipesFile, recipesOfFile } from "#src/import/recipes-file.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { download } from "#src/ui/download.ts";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import type { HeldImport, HeldState } from "./held-import.ts";
import own from "./import.module.css";
import { importWords } from "./import-words.ts";
import { publicationOf } from "./publication-of.ts";

const RECIPES_FILE = "cach-doc-bieu.json";

type Props = { held: HeldImport; state: HeldState };

/** The form to fill in, the present data in its shape, and how the offices' own forms are read, to be handed on. */
export function TakePanel({ held, state: { recipes } }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].take;
  const answers = useAnswers();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const isReady = loadedTogether(answers).status === "ready";
  const isAddedUp = answers.support.status === "ready" && answers.support.value.inGroups !== undefined;
  const save = async (what: "template" | "export") => {
    setSaid(words.busy);
    try {
      if (isAddedUp) return setSaid(words.addedUp);
      const read = publicationOf(answers);
      if (!read) throw new Error("The publication has not been read");
      const { templateFile } = await import("./template-file.ts");
      const { blob, name } = await templateFile(what, baseOfAnswers(read), language);
      download(blob, name);
      setSaid("");
    } catch {
      setSaid(words.failed);
    }
  };
  const takeIn = async (file: File | undefined) => {
    if (!file) return;
    const read = recipesOfFile(await file.text());
    if ("recipes" in read) await held.addRecipes(read.recipes);
    setSaid("recipes" in read ? words.recipesTaken : words.recipesRefused[read.refused]);
  };
  return (
    <Panel title={words.title}>
      <div className={own.stack}>
        <div className={styles.row}>
          <Button disabled={!isReady} onClick={() => void save("template")}>
            {words.template}
          </Button>
          <Button disabled={!isReady} onClick={() => void save("export")}>
            {words.export}
          </Button>
        </div>
        <p>{recipes.length > 0 ? words.recipesHint(formatNumber(recipes.length, language)) : words.recipesNone}</p>
        <div className={styles.row}>
          {recipes.length > 0 && (
            <Button
              quiet
              onClick={() =>
                download(new Blob([recipesFile(lastingRecipes(recipes))], { type: "application/json" }), RECIPES_FILE)
              }
            >
              {words.recipesOut}
            </Button>
          )}
          <Button quiet onClick={() => input.current?.click()}>
            {words.recipesIn}
          </Button>
          <input
            ref={input}
            hidden
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void takeIn(target.files?.[0]);
              target.value = "";
            }}
          />
          <span role="status">{said}</span>
        </div>
      </div>
    </Panel>
  );
}
