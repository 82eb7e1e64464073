import type { ReactNode } from "react";
import notice from "#src/ui/notice.module.css";

/** Why something was not done, framed as refusals are on every screen, and told at once. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className={`${notice.notice} ${notice.error}`}>
      {children}
    </div>
  );
}
