import type { ReactNode } from "react";
import { useLanguage } from "#src/messages/language-context.ts";

/** The place of what is to come: drawn as it will be, and busy in words for who does not see it. */
export function Waiting({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{t.states.loading}</span>
      {children}
    </div>
  );
}
