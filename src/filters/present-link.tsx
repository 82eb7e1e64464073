import { useEffect, useRef } from "react";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { FilterLink } from "./filter-link.tsx";
import styles from "./present-link.module.css";
import { reviewSectionWords } from "./review-section-words.ts";
import { stageDoor } from "./stage-door.ts";

/** To the stage with the filters of the screen; whoever comes back from there finds the focus here. */
export function PresentLink({ besideHeading = false }: { besideHeading?: boolean }) {
  const { language } = useLanguage();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (stageDoor.cameBack()) place.current?.querySelector("a")?.focus({ preventScroll: true });
  }, []);
  return (
    <span ref={place} className={styles.place} data-beside-heading={besideHeading || undefined}>
      <FilterLink to={paths.present.href()} className={styles.primary}>
        {reviewSectionWords[language].present}
      </FilterLink>
    </span>
  );
}
