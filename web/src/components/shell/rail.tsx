"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";

import { cx } from "@/components/ui/cx";

import { type Page, pageOf, PAGES } from "./pages";
import { remember, usePreference } from "./preference";
import { useFilters } from "./use-filters";

const NAME = "bedrot.rail";

/** All pages at the left of larger screens, with words unless they are folded away. */
export function Rail({ labelName }: { readonly labelName: string | undefined }) {
  const narrow = usePreference(NAME) === "narrow";
  const fold = () => {
    const next = narrow ? "wide" : "narrow";
    document.documentElement.dataset.rail = next;
    remember(NAME, next);
  };
  const Fold = narrow ? PanelLeftOpen : PanelLeftClose;
  return (
    <aside className="sticky top-0 hidden h-dvh shrink-0 flex-col border-r border-line bg-panel md:flex md:w-16 lg:w-56 lg:narrow:w-16 print:hidden">
      <p className="flex h-16 items-center gap-2 overflow-hidden px-4">
        <Mark />
        <span className="hidden min-w-0 truncate text-16 font-semibold text-strong lg:block lg:narrow:hidden">
          {labelName ?? "BEDROT"}
        </span>
      </p>
      <nav aria-label="Pages" className="flex-1 overflow-y-auto px-2">
        <ul className="flex flex-col gap-1">
          {PAGES.map((page) => (
            <li key={page.path}>
              <RailLink page={page} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="hidden p-2 lg:block">
        <button
          type="button"
          onClick={fold}
          aria-pressed={narrow}
          title={narrow ? "Unfold the rail" : "Fold the rail"}
          className="touch flex w-full items-center gap-3 rounded-8 px-3 text-quiet hover:bg-raised hover:text-strong"
        >
          <Fold aria-hidden size={20} className="shrink-0" />
          <span className="lg:narrow:sr-only">Fold</span>
        </button>
      </div>
    </aside>
  );
}

function RailLink({ page }: { readonly page: Page }) {
  const router = useRouter();
  const { href } = useFilters();
  const here = pageOf(usePathname()) === page;
  const target = href(page.path);
  const fetchAhead = () => router.prefetch(target);
  return (
    <Link
      href={target}
      prefetch={false}
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      aria-current={here ? "page" : undefined}
      title={page.title}
      className={cx(
        "touch flex items-center gap-3 rounded-8 px-3.5 font-semibold transition-colors",
        here ? "bg-act-soft text-act" : "text-body hover:bg-raised hover:text-strong",
      )}
    >
      <page.icon aria-hidden size={20} className="shrink-0" />
      <span className="md:sr-only lg:not-sr-only lg:narrow:sr-only">{page.title}</span>
    </Link>
  );
}

/** The mark of the house: rows of a statement that become bars. */
export function Mark() {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-7 shrink-0">
      <rect width="24" height="24" rx="6" className="fill-act-fill" />
      <path
        d="M6 17V13M10 17V9M14 17V11M18 17V6"
        className="stroke-on-act"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
