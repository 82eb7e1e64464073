import { useContext, useState } from "react";
import { ContactContext } from "#src/api/contact.ts";
import { useAnswers, useDataset } from "#src/api/dataset-provider.tsx";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import type { Saved } from "./save-pack.ts";
import { savePackWords } from "./save-pack-words.ts";

/** Saves the review pack in one click; what it takes is fetched then. What the data lacks is said before: the pack will lack it too. */
export function SavePackEntry() {
  const { language, t } = useLanguage();
  const answers = useAnswers();
  const dataset = useDataset();
  const { fileOf } = useContext(AddressFormContext);
  const contact = useContext(ContactContext);
  const { label } = dataDoubts(dataset, language, t);
  const [state, setState] = useState<Saved | "saving" | null>(null);

  async function save() {
    setState("saving");
    try {
      const { savePack } = await import("./save-pack.ts");
      setState(await savePack({ answers, notices: dataset.notices, contact, fileOf }, Date.now(), language));
    } catch {
      // The code itself did not arrive.
      setState({ kind: "failed", words: t.errors.network(t.app.savePack) });
    }
  }

  return (
    <>
      <Button quiet disabled={state === "saving"} onClick={() => void save()}>
        {t.app.savePack}
      </Button>
      {label !== "" && <span>{savePackWords[language].doubts(label)}</span>}
      <span role={state !== "saving" && state?.kind === "failed" ? "alert" : "status"}>
        {state === "saving" ? t.app.savingPack : state?.words}
      </span>
    </>
  );
}
