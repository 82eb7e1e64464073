import { type ReactNode, useContext } from "react";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { BehindContext } from "./behind-context.ts";
import styles from "./page.module.css";
import { PageTitle } from "./page-title.tsx";

type Props = {
  /** Of the window, and of the page while its sentence is not known. */
  title: string;
  /** The page's finding, in one sentence. */
  lead: Loaded<ReactNode>;
  /** In its place while what it is made of is read, and where it could not be. */
  leadPending?: string;
  leadUnread?: string;
  /** Under the sentence: the section's screens, and what a reader could not guess of what is counted. */
  head?: ReactNode;
  /** How it lies on paper; upright where nothing is said. */
  print?: "wide" | "sheet" | "small";
  /** Parts stand closer. */
  dense?: boolean;
  children: ReactNode;
};

/** The frame of a page: its sentence with what belongs to it, then its parts below one another. */
export function Page({ title, lead, leadPending, leadUnread = title, head, print, dense = false, children }: Props) {
  const { t } = useLanguage();
  const isBehind = useContext(BehindContext);
  return (
    <div className={styles.page} data-print={print} data-dense={dense || undefined} aria-busy={isBehind || undefined}>
      <div>
        <PageTitle title={title}>
          {lead.status === "ready" ? lead.value : lead.status === "error" ? leadUnread : (leadPending ?? t.states.loading)}
        </PageTitle>
        {head}
      </div>
      {children}
    </div>
  );
}
