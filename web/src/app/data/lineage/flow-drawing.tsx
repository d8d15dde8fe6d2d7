"use client";

import { useMemo, useState } from "react";

import type { Lineage } from "@/api/lineage";
import { Button, cx, LinkButton } from "@/components/ui";

import { connected, type Drawing, drawingOf, type Placed, STATIONS } from "./model";

const ROW_PX = 28;
const WIDTH = 18;
const STEP = (100 - WIDTH) / (STATIONS.length - 1);

/** The way from platforms to KPIs. A press on a station keeps what it is made of, and what is made of it, in the light. */
export function FlowDrawing({
  lineage,
  chosen,
  onChoose,
}: {
  readonly lineage: Lineage;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const drawing = useMemo(() => drawingOf(lineage), [lineage]);
  const [pointed, setPointed] = useState<string | null>(null);
  const active = pointed ?? chosen;
  const lit = useMemo(() => (active ? connected(lineage, active) : null), [lineage, active]);
  const rows = Math.max(...drawing.columns.map((column) => column.length));
  return (
    <>
      <Chosen lineage={lineage} chosen={chosen} onChoose={onChoose} />
      <div className="relative mb-2 h-10">
        {STATIONS.map(({ zone, title, what }, at) => (
          <div key={zone} className="absolute top-0" style={{ left: `${at * STEP}%`, width: `${WIDTH}%` }}>
            <h3 className="text-14 text-strong">{title}</h3>
            <p className="truncate text-12 text-quiet">{what}</p>
          </div>
        ))}
      </div>
      <div className="relative" style={{ height: rows * ROW_PX }}>
        <Lines drawing={drawing} lit={lit} height={rows * ROW_PX} />
        {drawing.columns.flat().map((placed) => (
          <Station
            key={placed.node.id}
            placed={placed}
            dim={lit !== null && !lit.has(placed.node.id)}
            pressed={chosen === placed.node.id}
            onPress={() => onChoose(chosen === placed.node.id ? null : placed.node.id)}
            onPoint={setPointed}
          />
        ))}
      </div>
    </>
  );
}

function Lines({
  drawing,
  lit,
  height,
}: {
  readonly drawing: Drawing;
  readonly lit: ReadonlySet<string> | null;
  readonly height: number;
}) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
    >
      {drawing.lines.map(({ from, to }) => {
        const bright = lit !== null && lit.has(from.node.id) && lit.has(to.node.id);
        return (
          <path
            key={`${from.node.id} ${to.node.id}`}
            d={curve(from, to, height)}
            fill="none"
            vectorEffect="non-scaling-stroke"
            className={cx(
              bright ? "stroke-act" : "stroke-edge",
              !bright && (lit === null ? "opacity-60" : "opacity-20"),
            )}
            strokeWidth={bright ? 1.5 : 1}
          />
        );
      })}
    </svg>
  );
}

function curve(from: Placed, to: Placed, height: number): string {
  const [x1, x2] = [from.column * STEP + WIDTH, to.column * STEP];
  const [y1, y2] = [from.at * height, to.at * height];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function Station({
  placed: { node, column, at },
  dim,
  pressed,
  onPress,
  onPoint,
}: {
  readonly placed: Placed;
  readonly dim: boolean;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly onPoint: (id: string | null) => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={`${node.title} · ${node.holds}`}
      onClick={onPress}
      onPointerEnter={() => onPoint(node.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(node.id)}
      onBlur={() => onPoint(null)}
      style={{ left: `${column * STEP}%`, top: `${at * 100}%`, width: `${WIDTH}%` }}
      className={cx(
        "absolute h-6 -translate-y-1/2 truncate rounded-8 border px-2 text-left text-12 transition-opacity",
        pressed ? "border-act bg-act-soft text-act" : "border-line bg-raised text-strong hover:border-edge",
        dim && "opacity-30",
      )}
    >
      {node.title.replaceAll("_", " ")}
    </button>
  );
}

/** What the chosen station is, in words. */
function Chosen({
  lineage,
  chosen,
  onChoose,
}: {
  readonly lineage: Lineage;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const node = lineage.nodes.find(({ id }) => id === chosen);
  return (
    <div className="mb-4 flex min-h-10 flex-wrap items-center gap-3 text-14">
      {node ? (
        <>
          <p className="text-body">
            <strong className="text-strong">{node.title.replaceAll("_", " ")}</strong> · {node.holds} ·{" "}
            {connected(lineage, node.id).size - 1} stations belong to it.
          </p>
          {node.href && <LinkButton href={node.href}>Open it</LinkButton>}
          <Button tone="quiet" onClick={() => onChoose(null)}>
            Show all
          </Button>
        </>
      ) : (
        <p className="text-quiet">Choose a station to see what it is made of and what is made of it.</p>
      )}
    </div>
  );
}
