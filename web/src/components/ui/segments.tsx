import { cx } from "./cx";

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

/** A choice among a few, all in sight: day, week, month. */
export function Segments<Id extends string>({
  segments,
  active,
  onChange,
  label,
}: {
  readonly segments: readonly Segment<Id>[];
  readonly active: Id;
  readonly onChange: (id: Id) => void;
  readonly label: string;
}) {
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex max-w-full flex-wrap rounded-8 border border-line bg-ground p-0.5"
    >
      {segments.map((segment) => (
        <button
          key={segment.id}
          type="button"
          aria-pressed={segment.id === active}
          onClick={() => onChange(segment.id)}
          className={cx(
            "touch rounded-8 px-3 text-12 font-semibold transition-colors md:min-h-7 md:min-w-0",
            segment.id === active ? "bg-raised text-strong" : "text-quiet hover:text-strong",
          )}
        >
          {segment.title}
        </button>
      ))}
    </div>
  );
}
