import { CloudOff, Inbox } from "lucide-react";
import type { ReactNode } from "react";

import type { ApiError } from "@/api/errors";
import { type Day, formatDay, formatMoment } from "@/format";

import { Button } from "./button";
import { Words } from "./words";

/** Where nothing is yet: what will stand here, which file brings it, and the button for it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  /** What this place will show. */
  readonly title: string;
  /** Which file or step brings it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
      <Inbox aria-hidden size={28} className="text-quiet" />
      <h3 className="text-16 text-strong">{title}</h3>
      <div className="max-w-prose text-14 text-body">{children}</div>
      {action}
    </div>
  );
}

/** Where the address names something that there is not: what, and the way back. */
export function NotThere({
  back,
  onBack,
  children,
}: {
  /** What the way back shows. */
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-8 bg-look-soft p-3"
    >
      <p className="min-w-0 text-14 break-words text-strong">{children}</p>
      <Button onClick={onBack} className="print:hidden">
        {back}
      </Button>
    </div>
  );
}

/** What failed and what to do. `lastGood`: the day or moment of the numbers that still stand beside it. */
export function ErrorState({
  error,
  onRetry,
  lastGood,
  locale,
}: {
  readonly error: ApiError;
  readonly onRetry?: (() => void) | undefined;
  readonly lastGood?: Day | Date | null | undefined;
  readonly locale: string;
}) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-3 rounded-8 border border-line bg-broken-soft p-3 text-14"
    >
      <CloudOff aria-hidden size={20} className="mt-0.5 shrink-0 text-broken" />
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-1">
        <p className="font-semibold text-strong">
          <Words of={error.what} />
        </p>
        {error.todo && (
          <p className="text-body">
            <Words of={error.todo} />
          </p>
        )}
        {error.place && <p className="font-mono text-12 text-body">{error.place}</p>}
        {lastGood && (
          <p className="text-body">
            The numbers shown are those of{" "}
            {lastGood instanceof Date ? formatMoment(lastGood, locale) : formatDay(lastGood, locale)}.
          </p>
        )}
      </div>
      {onRetry && (
        <Button onClick={onRetry} className="print:hidden">
          Try again
        </Button>
      )}
    </div>
  );
}
