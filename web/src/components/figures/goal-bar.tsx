import type { Goal } from "@/api/figures";
import { cx } from "@/components/ui/cx";
import { formatPercent, forDrawing, tellInWords, useLocale } from "@/format";

const COLOURS: Readonly<Record<string, string>> = {
  reached: "bg-grew",
  "on track": "bg-grew",
  behind: "bg-look",
  "at risk": "bg-look",
};

/** How far a figure has come to its goal, as a bar and in words. */
export function GoalBar({ goal, unit }: { readonly goal: Goal; readonly unit: string }) {
  const locale = useLocale();
  const percent = goal.percent === null ? 0 : Math.max(0, Math.min(100, forDrawing(goal.percent)));
  const target = tellInWords(goal.target, unit, locale);
  return (
    <div title={goal.source ?? undefined}>
      <div aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
        <div
          className={cx("h-full rounded-full", COLOURS[goal.progress] ?? "bg-act")}
          style={{ width: `${percent}%`, printColorAdjust: "exact" }}
        />
      </div>
      <p className="figures mt-1 flex flex-wrap justify-between gap-x-2 text-12 text-quiet">
        <span>Goal {target}</span>
        <span className="font-semibold whitespace-nowrap text-body">
          {goal.progress}
          {goal.percent !== null && `, ${formatPercent(goal.percent, locale, 0)}`}
        </span>
      </p>
    </div>
  );
}
