"use client";

import { Compass } from "lucide-react";
import Link from "next/link";

import type { CourseTile, RankingTile, Tile, WordsTile } from "@/api/boards";
import type { Dataset } from "@/api/datasets";
import { useLabel } from "@/api/label";
import { CourseChart, RankingChart } from "@/components/charts";
import { countedBy } from "@/components/figures";
import { useFilters } from "@/components/shell/use-filters";
import { Card, EmptyState, LinkButton } from "@/components/ui";

import { exploreSearch } from "./address";
import { FigureTileView } from "./figure-tile";
import { courseAsked, rankingAsked } from "./tiles";
import { aboutOf, axisWords, capital, questionTitle, type Subject, subjectOf } from "./words";

const LONGEST_HEADING = 80;

/** Why a tile cannot be shown, and what to do. */
export interface Problem {
  readonly what: string;
  readonly todo: string;
}

/** What a tile shows, through the filters of the page. `problem`: where this version does not know what it asks for. */
export function TileView({
  tile,
  datasets,
  problem,
  explore = false,
}: {
  readonly tile: Tile;
  readonly datasets: readonly Dataset[];
  readonly problem?: Problem | undefined;
  /** Whether a chart leads to where its question can be changed. */
  readonly explore?: boolean;
}) {
  if (problem) {
    return <NotKnown tile={tile} problem={problem} />;
  }
  switch (tile.kind) {
    case "figure":
      return <FigureTileView tile={tile} />;
    case "course":
      return <CourseTileView tile={tile} datasets={datasets} explore={explore} />;
    case "ranking":
      return <RankingTileView tile={tile} datasets={datasets} explore={explore} />;
    case "words":
      return <Words tile={tile} />;
  }
}

interface QuestionProps<Asked> {
  readonly tile: Asked;
  readonly datasets: readonly Dataset[];
  readonly explore: boolean;
}

function CourseTileView({ tile, datasets, explore }: QuestionProps<CourseTile>) {
  const { asked } = useFilters();
  const { data: label } = useLabel();
  const subject = subjectOf(tile, datasets);
  const title = questionTitle(tile, subject);
  return (
    <CourseChart
      title={tile.title ?? title}
      definition={<Definition title={title} subject={subject} />}
      sentence={<span className="text-12 text-quiet">{aboutOf(tile, subject, asked, label)}</span>}
      asked={courseAsked(tile, asked, datasets)}
      multiples={tile.drawn === "multiples"}
      tools={explore && <Explore tile={tile} title={tile.title ?? title} />}
      empty={<NotTold title={title} />}
    />
  );
}

function RankingTileView({ tile, datasets, explore }: QuestionProps<RankingTile>) {
  const { asked } = useFilters();
  const { data: label } = useLabel();
  const subject = subjectOf(tile, datasets);
  const title = questionTitle(tile, subject);
  return (
    <RankingChart
      title={tile.title ?? title}
      what={capital(axisWords(tile.by).one)}
      definition={<Definition title={title} subject={subject} />}
      about={aboutOf(tile, subject, asked, label)}
      asked={rankingAsked(tile, asked, datasets)}
      limit={tile.size}
      tools={explore && <Explore tile={tile} title={tile.title ?? title} />}
      empty={<NotTold title={title} />}
    />
  );
}

/** What is asked and who counted it. */
export function Definition({ title, subject }: { readonly title: string; readonly subject: Subject }) {
  const { dataset, measure } = subject;
  return (
    <>
      {title}
      {dataset && ` of “${dataset.title}”, as ${countedBy({ families: [dataset.family] })} counted it`}.
      {measure?.level && " These are people: as many as there are on a day, never added over days."}
    </>
  );
}

/** Leads from a tile to the page where its question can be changed. */
function Explore({ tile, title }: { readonly tile: CourseTile | RankingTile; readonly title: string }) {
  const { href } = useFilters();
  const path = href("/explore/", {
    ...(tile.artist === null ? {} : { artist: tile.artist }),
    ...(tile.store === null ? {} : { store: tile.store }),
  });
  return (
    <Link
      href={`${path}${path.includes("?") ? "&" : "?"}${exploreSearch(tile)}`}
      prefetch={false}
      aria-label={`Explore ${title}`}
      title="Explore"
      className="touch inline-flex items-center justify-center rounded-8 text-quiet transition-colors hover:bg-raised hover:text-strong md:min-h-9 md:min-w-9"
    >
      <Compass aria-hidden size={18} />
    </Link>
  );
}

/** A heading, or a heading with words below it; a text of one short line is a heading by itself. */
function Words({ tile }: { readonly tile: WordsTile }) {
  const lines = tile.text.trim().split(/\n{2,}/);
  const alone = tile.title === null && lines.length === 1 && !tile.text.trim().includes("\n");
  const heading = tile.title ?? (alone && tile.text.length <= LONGEST_HEADING ? tile.text.trim() : null);
  return (
    <section {...(heading ? { "aria-label": heading } : {})} className="self-end py-1">
      {heading && <h2 className="text-20 break-words text-strong">{heading}</h2>}
      {heading !== tile.text.trim() &&
        lines.map((paragraph, at) => (
          <p key={at} className="mt-1 max-w-prose text-pretty break-words whitespace-pre-line">
            {paragraph}
          </p>
        ))}
    </section>
  );
}

function NotTold({ title }: { readonly title: string }) {
  return (
    <EmptyState title={title} action={<LinkButton href="/data/">What to fetch, and where</LinkButton>}>
      Nobody has told this for the chosen months, artist and platform. The page Data says which export brings
      it.
    </EmptyState>
  );
}

function NotKnown({ tile, problem }: { readonly tile: Tile; readonly problem: Problem }) {
  return (
    <Card {...(tile.title ? { label: tile.title } : {})} className="flex flex-col gap-2">
      {tile.title && <h2 className="text-16 text-strong">{tile.title}</h2>}
      <p className="text-look">This tile cannot be shown: {problem.what}</p>
      <p className="text-14 text-body">{problem.todo} It stays on the board until somebody changes it.</p>
    </Card>
  );
}
