import { cx } from "@/components/ui/cx";
import { type DecimalText, formatPeriod, type Period, tellChange, useLocale } from "@/format";

const SHAPES = { up: "▲", down: "▼", same: "=" } as const;
const COLOURS = { good: "text-grew", bad: "text-look", neutral: "text-quiet" } as const;

/** How a figure moved: a shape, a word and, if it is told, against which period. */
export function Change({
  change,
  lessIsBetter = false,
  compared,
}: {
  /** In percent. */
  readonly change: DecimalText;
  readonly lessIsBetter?: boolean;
  readonly compared?: Period | null;
}) {
  const locale = useLocale();
  const { direction, meaning, words } = tellChange(change, locale, lessIsBetter);
  return (
    <span className="figures text-12">
      <span className={cx("font-semibold whitespace-nowrap", COLOURS[meaning])}>
        <span aria-hidden className="mr-1 text-[0.625rem]">
          {SHAPES[direction]}
        </span>
        {words}
      </span>
      {compared && (
        <span className="text-quiet">
          {" "}
          <span className="inline-block">vs {formatPeriod(compared, locale)}</span>
        </span>
      )}
    </span>
  );
}
