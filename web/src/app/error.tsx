"use client";

import { ApiError } from "@/api/errors";
import { PageHead } from "@/components/shell";
import { ErrorState } from "@/components/ui";
import { useLocale } from "@/format";

/** Where a page has stopped by a defect of its own: what surrounds it goes on, and so does the server. */
export default function Stopped({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  const locale = useLocale();
  return (
    <>
      <PageHead title="Stopped" sentence="This page has stopped because of a defect in it." />
      <ErrorState
        error={
          new ApiError(
            0,
            "defect",
            "What the page was doing cannot go on; nothing of the label was changed by that.",
            "Try again. If it comes back, tell whoever looks after BEDROT the address of the page and this:",
            error.message,
          )
        }
        onRetry={reset}
        locale={locale}
      />
    </>
  );
}
