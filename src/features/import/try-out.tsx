import { useState } from "react";
import { useGo } from "#src/filters/use-go.ts";
import { instantHere } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { failureWords } from "#src/messages/failure-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import type { HeldImport } from "./held-import.ts";
import { importWords } from "./import-words.ts";
import { Refusal } from "./refusal.tsx";
import { saveZip, tryOut } from "./trial-of-import.ts";

type Props = {
  held: HeldImport;
  /** Nothing is open any more. */
  isReady: boolean;
  /** It is what the page leads to, where nothing can be entered. */
  isFirst: boolean;
};

/** The dashboard with what was imported, on this device alone, and the publication to hand on. */
export function TryOut({ held, isReady, isFirst }: Props) {
  const { language, t } = useLanguage();
  const words = importWords[language];
  const go = useGo();
  const [said, setSaid] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const during = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setSaid("");
    try {
      await work();
    } catch (error) {
      setSaid(await failureWords(error, t));
    } finally {
      setIsBusy(false);
    }
  };
  const show = () =>
    during(async () => {
      await tryOut(held, instantHere(Date.now()));
      // The next files are compared with what is tried out, and nothing is lost with the page any more.
      if (isFirst) held.drop();
      go(paths.overview.href());
    });
  return (
    <div className={styles.row}>
      <Button className={isFirst ? styles.primary : ""} isBusy={isBusy || !isReady} onClick={() => void show()}>
        {words.commit.trial}
      </Button>
      {isFirst && (
        <Button isBusy={isBusy || !isReady} onClick={() => void during(() => saveZip(held, instantHere(Date.now())))}>
          {words.commit.zip}
        </Button>
      )}
      <span className={styles.hint}>
        {words.commit.trialHint} {isFirst && `${words.commit.zip}: ${words.commit.zipHint}`}
      </span>
      {said !== "" && (
        <Refusal>
          <p>{said}</p>
        </Refusal>
      )}
    </div>
  );
}
