import type { ReactNode } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./waiting.module.css";

/** The place of what is to come: drawn as it will be, and busy in words for who does not see it, and on paper. */
export function Waiting({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div aria-busy="true">
      <span className={`visually-hidden ${styles.words}`}>{t.states.loading}</span>
      {children}
    </div>
  );
}
