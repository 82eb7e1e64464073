import { lazy, Suspense, useContext, useState } from "react";
import { ContactContext } from "#src/api/contact.ts";
import { useAnswers, useDataset } from "#src/api/dataset-provider.tsx";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { inTime } from "#src/lib/in-time.ts";
import { failureWords } from "#src/messages/failure-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Catch } from "#src/ui/catch.tsx";
import { hasDoubts } from "./has-doubts.ts";
import type { Saved } from "./save-pack.ts";

/** Fetched where there is something to tell. */
const PackDoubts = lazy(async () => ({ default: (await import("./pack-doubts.tsx")).PackDoubts }));

/** Saves the review pack in one click; what it takes is fetched then. What the data lacks is said before: the pack will lack it too. */
export function SavePackEntry() {
  const { language, t } = useLanguage();
  const answers = useAnswers();
  const dataset = useDataset();
  const { fileOf } = useContext(AddressFormContext);
  const contact = useContext(ContactContext);
  const [state, setState] = useState<Saved | "saving" | null>(null);

  async function save() {
    setState("saving");
    try {
      const { savePack } = await inTime(import("./save-pack.ts"));
      setState(await savePack({ answers, notices: dataset.notices, contact, fileOf }, Date.now(), language));
    } catch (error) {
      setState({ kind: "failed", words: await failureWords(error, t) });
    }
  }

  return (
    <>
      <Button quiet disabled={state === "saving"} onClick={() => void save()}>
        {t.app.savePack}
      </Button>
      {hasDoubts(dataset) && (
        <Catch fallback={() => <span>{t.app.doubtful}</span>}>
          <Suspense fallback={null}>
            <PackDoubts />
          </Suspense>
        </Catch>
      )}
      <span role={state !== "saving" && state?.kind === "failed" ? "alert" : "status"}>
        {state === "saving" ? t.app.savingPack : state?.words}
      </span>
    </>
  );
}
