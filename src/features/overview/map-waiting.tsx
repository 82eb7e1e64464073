import { useLanguage } from "#src/messages/language-context.ts";
import { Skeleton } from "#src/ui/notice.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import styles from "./map-panel.module.css";
import { mapWaitingWords } from "./map-waiting-words.ts";

/** The place of a map whose code, or boundaries, are still to come. A sheet says so, since it is all that its reader has. */
export function MapWaiting() {
  const { language } = useLanguage();
  return (
    <Waiting>
      <Skeleton height="36rem" />
      <p className={styles.onPaper}>{mapWaitingWords[language].onPaper}</p>
    </Waiting>
  );
}
