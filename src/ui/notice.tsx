import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./notice.module.css";

/** Nothing to show, and why. */
export function EmptyNotice({ message, action }: { message: string; action?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p>{message}</p>
      {action}
    </div>
  );
}

type ErrorProps = { title: string; explanation: string; stillWorks?: string; retryLabel: string; onRetry: () => void };

/** Says what happened, what still works, and offers what to do. */
export function ErrorNotice({ title, explanation, stillWorks, retryLabel, onRetry }: ErrorProps) {
  return (
    <div className={`${styles.notice} ${styles.error}`} role="alert">
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>
        {explanation} {stillWorks}
      </p>
      <Button onClick={onRetry}>{retryLabel}</Button>
    </div>
  );
}

/** A line across the page: something is not as usual, and work can go on. */
export function Banner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.banner} role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}

/** Holds the place of what is to come, at its final size. */
export function Skeleton({ height, width = "100%" }: { height: string; width?: string }) {
  return <span className={styles.skeleton} style={{ height, width }} aria-hidden="true" />;
}

/** Rows to come: a name, a bar, a figure. */
export function SkeletonRows({ count, height }: { count: number; height: string }) {
  return (
    <div className={styles.rows} style={{ height }} aria-hidden="true">
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <span key={row}>
          <Skeleton height="1rem" width={`${90 - (row % 3) * 15}%`} />
          <Skeleton height="1rem" width={`${85 - (row % 4) * 18}%`} />
          <Skeleton height="1rem" />
        </span>
      ))}
    </div>
  );
}

const COLUMN_HEIGHTS = [62, 84, 50, 96, 80];

/** A bar chart to come. */
export function SkeletonColumns({ height }: { height: string }) {
  return (
    <div className={styles.columns} style={{ height }} aria-hidden="true">
      {COLUMN_HEIGHTS.map((share) => (
        <Skeleton key={share} height={`${share}%`} />
      ))}
    </div>
  );
}
