import { cx } from "./cx";

/** The place of something that is still loading, as large as what will stand there. It does not move. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cx("rounded-8 bg-raised", className)} />;
}

/** Rows of a table that is still loading. */
export function SkeletonRows({ count = 8 }: { readonly count?: number }) {
  return (
    <div aria-busy="true" aria-label="Loading" className="flex flex-col gap-3 py-2">
      {Array.from({ length: count }, (_, at) => (
        <Skeleton key={at} className="h-5" />
      ))}
    </div>
  );
}
