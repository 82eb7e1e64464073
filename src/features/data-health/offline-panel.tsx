import { useCallback, useEffect, useState } from "react";
import { isKeepingData, type KeptNote, keptNote, setKeepingData } from "#src/api/kept-data.ts";
import { keepTrialOnPage } from "#src/api/trial.ts";
import { formatSize } from "#src/lib/format-size.ts";
import { formatReadAt } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { useOwnWorker } from "#src/ui/use-own-worker.ts";
import styles from "./data-health.module.css";
import { offlineWords } from "./offline-words.ts";

/** `readAt`: of the data on the screen, which is kept a moment later. */
type Props = { source: string; readAt: number | null };

/** How long after a reading it is looked at again what is kept, in milliseconds. */
const LOOK_AGAIN_MS = 3_000;

/** What this device keeps for a day without a network, and whether it should. */
export function OfflinePanel({ source, readAt }: Props) {
  const { language } = useLanguage();
  const words = offlineWords[language];
  const { app } = useOwnWorker();
  const [kept, setKept] = useState<KeptNote | null>(null);
  const [isKeeping, setIsKeeping] = useState(isKeepingData);
  const look = useCallback(() => void keptNote(source).then(setKept), [source]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each reading
  useEffect(() => {
    look();
    const timer = setTimeout(look, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [look, readAt]);

  async function choose(keeps: boolean) {
    await setKeepingData(keeps);
    if (!keeps) await keepTrialOnPage();
    setIsKeeping(isKeepingData());
    look();
  }

  return (
    <div className={styles.ofDevice}>
      <Panel title={words.title} subtitle={words.subtitle}>
        <p role="status">{words.app[app]}</p>
        <p>{dataWords(kept, isKeeping, language)}</p>
        <Button onClick={() => void choose(!isKeeping)}>{isKeeping ? words.forget : words.keep}</Button>
        {isKeeping && !kept && <p className={styles.note}>{words.fromNextReading}</p>}
      </Panel>
    </div>
  );
}

function dataWords(kept: KeptNote | null, isKeeping: boolean, language: Language): string {
  const words = offlineWords[language];
  if (!isKeeping) return words.notKept;
  if (!kept) return words.noData;
  return words.data(formatReadAt(kept.readAt, language), formatSize(kept.bytes, language));
}
