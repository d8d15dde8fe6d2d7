import {
  ChartLine,
  CircleDollarSign,
  Compass,
  Database,
  Globe,
  House,
  LayoutDashboard,
  Library,
  type LucideIcon,
  Megaphone,
  Settings,
  TerminalSquare,
  Users,
} from "lucide-react";

/** A page of the dashboard. `key`: the letter after `g` that leads there. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly question: string;
  readonly key: string;
  readonly icon: LucideIcon;
  /** Whether it stands in the bar of the phone; the others are behind "More". */
  readonly onPhone?: boolean;
  /** Whether the filters of the top bar mean nothing here. */
  readonly unfiltered?: boolean;
}

export const PAGES: readonly Page[] = [
  {
    path: "/",
    title: "Overview",
    question: "Is anything wrong, and what moved?",
    key: "o",
    icon: House,
    onPhone: true,
  },
  {
    path: "/streaming/",
    title: "Streaming",
    question: "Where is our music played?",
    key: "s",
    icon: ChartLine,
    onPhone: true,
  },
  {
    path: "/revenue/",
    title: "Revenue",
    question: "What was paid, and what is owed?",
    key: "r",
    icon: CircleDollarSign,
    onPhone: true,
  },
  { path: "/audience/", title: "Audience", question: "Who listens and follows?", key: "a", icon: Users },
  {
    path: "/marketing/",
    title: "Marketing",
    question: "What did it cost, and bring?",
    key: "m",
    icon: Megaphone,
  },
  { path: "/catalogue/", title: "Catalogue", question: "What do we have out?", key: "c", icon: Library },
  { path: "/map/", title: "World map", question: "In which countries are we heard?", key: "w", icon: Globe },
  {
    path: "/boards/",
    title: "Boards",
    question: "What do we look at together?",
    key: "b",
    icon: LayoutDashboard,
  },
  {
    path: "/explore/",
    title: "Explore",
    question: "Ask anything that was counted.",
    key: "x",
    icon: Compass,
  },
  {
    path: "/data/",
    title: "Data",
    question: "What has arrived, and what is missing?",
    key: "d",
    icon: Database,
    onPhone: true,
    unfiltered: true,
  },
  {
    path: "/sql/",
    title: "SQL",
    question: "Ask the warehouse yourself.",
    key: "q",
    icon: TerminalSquare,
    unfiltered: true,
  },
  {
    path: "/settings/",
    title: "Settings",
    question: "People, goals, rates and looks.",
    key: "t",
    icon: Settings,
    unfiltered: true,
  },
];

/** The page an address belongs to: the longest path it begins with. */
export function pageOf(pathname: string): Page | undefined {
  const here = pathname.endsWith("/") ? pathname : `${pathname}/`;
  return PAGES.find(({ path }) => (path === "/" ? here === "/" : here.startsWith(path)));
}

/** The place of a figure's story: Overview, with the drawer of the figure open. */
export function figurePath(id: string): string {
  return `/?explain=${encodeURIComponent(id)}`;
}

/** The place of a board. */
export function boardPath(name: string): string {
  return `/boards/?board=${encodeURIComponent(name)}`;
}

/** The place of a track's story in the catalogue. */
export function trackPath(key: string): string {
  return `/catalogue/?track=${encodeURIComponent(key)}`;
}

/** The place of a campaign's story. */
export function campaignPath(key: string): string {
  return `/marketing/?campaign=${encodeURIComponent(key)}`;
}

/** Where a link for an act is made. */
export function sharePath(act: string): string {
  return `/settings/?tab=shares&artist=${encodeURIComponent(act)}`;
}
