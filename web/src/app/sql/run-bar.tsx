import { Play } from "lucide-react";

import { Button, Select } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

const LIMITS = [100, 1_000, 10_000];

/** Asks, and says how many rows are shown at most. */
export function RunBar({
  limit,
  onLimit,
  onRun,
  busy,
}: {
  readonly limit: number;
  readonly onLimit: (limit: number) => void;
  readonly onRun: () => void;
  readonly busy: boolean;
}) {
  const locale = useLocale();
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <Button tone="act" icon={<Play aria-hidden size={16} />} disabled={busy} onClick={onRun}>
        {busy ? "Asking" : "Run"}
      </Button>
      <label className="flex items-center gap-2 text-14 text-body">
        at most
        <Select
          aria-label="Most rows"
          value={limit}
          onChange={(event) => onLimit(Number(event.target.value))}
        >
          {LIMITS.map((each) => (
            <option key={each} value={each}>
              {formatNumber(each, locale)} rows
            </option>
          ))}
        </Select>
      </label>
      <p className="text-12 text-quiet">
        <kbd className="rounded-8 border border-line px-1.5 py-0.5 font-mono">Ctrl</kbd> +{" "}
        <kbd className="rounded-8 border border-line px-1.5 py-0.5 font-mono">Enter</kbd> runs it. It ends
        after ten seconds.
      </p>
    </div>
  );
}
