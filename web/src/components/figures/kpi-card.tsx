"use client";

import { ClipboardCheck, FileUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import type { Figure } from "@/api/figures";
import { cx } from "@/components/ui/cx";
import { Badge } from "@/components/ui/badge";
import { Definition } from "@/components/ui/definition";
import { Notes } from "@/components/ui/notes";
import { Skeleton } from "@/components/ui/skeleton";
import { Words } from "@/components/ui/words";
import {
  formatDay,
  formatMonth,
  formatPercent,
  formatPeriod,
  monthOf,
  tell,
  tellInWords,
  useLocale,
} from "@/format";

import { Change } from "./change";
import { courseOf, isCourse } from "./course";
import { GoalBar } from "./goal-bar";
import { countedBy, toldBy, toldUntil } from "./sources";
import { Sparkline } from "./sparkline";

/** What brings a figure that is not there: a file, as a rule. */
const BRINGS_IT = { href: "/data/import/", title: "Import a file", Icon: FileUp };
const BRING_OTHERS: Readonly<Record<string, typeof BRINGS_IT>> = {
  data_quality: { href: "/data/quality/", title: "Examine the data", Icon: ClipboardCheck },
};

const FEW = 3;

const FRAME = "sheet relative flex flex-col rounded-8 border border-line bg-panel";

export interface KpiCardProps {
  readonly figure: Figure;
  /** Opens the story of the figure; without it the card cannot be pressed. */
  readonly onExplain?: ((figure: Figure) => void) | undefined;
  /** Whether the period before stands beside it. */
  readonly compare?: boolean;
  /** Whether amounts of several currencies stand on the page. */
  readonly mixed?: boolean;
  /** How often it has changed while the page was open; the card glows once each time that rises. */
  readonly changes?: number;
  /** Without anything to press, as on paper; what the figure means is told elsewhere. */
  readonly still?: boolean;
}

/** A figure: its value, how it moved, its course, its goal, and how new and from whom it is. */
export function KpiCard(props: KpiCardProps) {
  const { figure, onExplain, changes = 0, still = false } = props;
  return (
    <article
      aria-label={figure.title}
      className={cx(
        FRAME,
        "group",
        still ? "min-h-32 gap-1 p-3" : "min-h-56 gap-2 p-4",
        onExplain && "hover:border-edge",
      )}
    >
      {changes > 0 && (
        <span
          key={changes}
          aria-hidden
          className="pointer-events-none absolute -inset-px animate-glow rounded-8"
        />
      )}
      <Head figure={figure} onExplain={onExplain} still={still} />
      {figure.value === null ? <NotComputed figure={figure} /> : <Computed {...props} value={figure.value} />}
    </article>
  );
}

function Head({ figure, onExplain, still }: Pick<KpiCardProps, "figure" | "onExplain" | "still">) {
  const locale = useLocale();
  const period = figure.period && formatPeriod(figure.period, locale);
  const title = (
    <>
      <span className="font-semibold text-strong">{figure.title}</span>
      {period && (
        <span className={cx("text-quiet", still && "block text-12")}>
          {!still && " · "}
          <span className="inline-block">{period}</span>
        </span>
      )}
    </>
  );
  return (
    <div className="flex items-start justify-between gap-2">
      <h3 className="min-w-0 text-14 font-normal">
        {onExplain ? (
          // the button spans the whole card, below the definition
          <button
            type="button"
            onClick={() => onExplain(figure)}
            className="text-left after:absolute after:inset-0 after:rounded-8 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
          >
            {title}
          </button>
        ) : (
          title
        )}
      </h3>
      {!still && (
        <Definition of={figure.title}>
          <p className="mb-1 font-semibold text-strong">
            {figure.title}
            {figure.kpi && (
              <span className="ml-2 font-mono text-12 font-normal text-quiet">{figure.kpi}</span>
            )}
          </p>
          <p>{figure.formula}</p>
          <p className="mt-2 text-12 text-quiet">
            Counted by {countedBy(figure)}.{figure.sources.length > 0 && ` ${toldUntil(figure, locale)}.`}
          </p>
          <Notes of={figure.notes} />
        </Definition>
      )}
    </div>
  );
}

function Computed({
  figure,
  value,
  compare = true,
  mixed = false,
}: KpiCardProps & { readonly value: number | string }) {
  const locale = useLocale();
  const { number, unit } = tell(value, figure.unit, locale, mixed);
  const isNamed = number === value;
  return (
    <>
      <div>
        <p className="figures flex flex-wrap items-baseline gap-x-1.5 text-strong">
          <span className={cx("font-semibold", isNamed ? "text-20" : "text-28 tracking-tight")}>
            {number}
          </span>
          {unit && !figure.title.toLowerCase().includes(unit) && (
            <span className="text-12 text-quiet">{unit}</span>
          )}
        </p>
        {figure.subject && (
          <p className="truncate text-12 text-body" title={figure.subject}>
            {figure.subject}
          </p>
        )}
        <p className="min-h-4">
          {compare && figure.change !== null && (
            <Change change={figure.change} lessIsBetter={figure.less_is_better} compared={figure.compared} />
          )}
        </p>
      </div>
      <div className="mt-auto">
        {isCourse(figure.series) ? (
          <Sparkline points={figure.series} unit={figure.unit} />
        ) : (
          <Largest figure={figure} mixed={mixed} />
        )}
      </div>
      {figure.goal && <GoalBar goal={figure.goal} unit={figure.unit} />}
      <Provenance figure={figure} />
    </>
  );
}

/** The first lines of its breakdown, where a figure has no course. */
function Largest({ figure, mixed }: { readonly figure: Figure; readonly mixed: boolean }) {
  const locale = useLocale();
  const told = ({ share, value }: Figure["breakdown"][number]) =>
    share === null ? tellInWords(value, figure.breakdown_unit, locale, mixed) : formatPercent(share, locale);
  return (
    <ul className="figures text-12">
      {figure.breakdown.slice(0, FEW).map((row) => (
        <li key={row.label} className="flex justify-between gap-2">
          <span className="truncate print:whitespace-normal">{row.label}</span>
          <span className="whitespace-nowrap text-quiet">{told(row)}</span>
        </li>
      ))}
    </ul>
  );
}

/** `to 18 Nov 2026 · DistroKid + TooLost · complete to 16 Nov 2026` */
function Provenance({ figure }: Pick<KpiCardProps, "figure">) {
  const locale = useLocale();
  const course = figure.provisional ? courseOf(figure.series) : null;
  const completeTo = course?.completeTo;
  const parts = [
    figure.as_of && `to ${formatDay(figure.as_of, locale)}`,
    toldBy(figure),
    completeTo &&
      `complete to ${course.monthly ? formatMonth(monthOf(completeTo), locale) : formatDay(completeTo, locale)}`,
  ];
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-quiet">
      <span>{parts.filter(Boolean).join(" · ")}</span>
      {figure.provisional && <Badge tone="look">provisional</Badge>}
    </p>
  );
}

/** Why there is no value, and the way to get one. It never shows 0. */
function NotComputed({ figure }: { readonly figure: Figure }) {
  const { href, title, Icon } = BRING_OTHERS[figure.id] ?? BRINGS_IT;
  return (
    <div className="flex flex-1 flex-col items-start justify-between gap-3">
      <p>
        <span className="block text-28 font-semibold text-quiet">–</span>
        <Words of={figure.reason ?? "This figure cannot be computed, and nothing says why."} />
      </p>
      <Link
        href={href}
        prefetch={false}
        className="touch relative z-10 -mb-2 -ml-2 inline-flex items-center gap-2 rounded-8 px-2 font-semibold text-act hover:bg-raised print:hidden"
      >
        <Icon aria-hidden size={16} /> {title}
      </Link>
    </div>
  );
}

/** The place of a card that is still loading. */
export function KpiCardSkeleton() {
  return (
    <div aria-hidden className={cx(FRAME, "min-h-56 gap-2 p-4")}>
      <Skeleton className="h-5 w-3/5" />
      <Skeleton className="h-9 w-2/5" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="mt-auto h-10 w-full" />
      <Skeleton className="h-4 w-4/5" />
    </div>
  );
}

/** Cards side by side: one on a phone, two, then four. */
export function KpiGrid({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="grid grid-cols-1 gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3 xl:grid-cols-4 print:grid-cols-3"
    >
      {children}
    </section>
  );
}
