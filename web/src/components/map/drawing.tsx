"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";

import type { Exact } from "@/format";

import { classesOf, classOf, colourOf } from "./classes";
import { HEIGHT, type Shape, shapes, WIDTH } from "./shapes";

export interface Land {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly value: Exact;
  /** The value in words, for those who hear it. */
  readonly words: string;
}

export interface DrawingProps {
  readonly label: string;
  /** The largest first: the arrow keys go through them in this order. */
  readonly lands: readonly Land[];
  readonly onOpen: (code: string) => void;
  /** Told which country is pointed at or has the focus; null: none. */
  readonly onPoint: (code: string | null) => void;
}

/** The countries of the world in the colours of their values. One is reached with Tab, the others with the arrow keys. */
export function Drawing({ label, lands, onOpen, onPoint }: DrawingProps) {
  const drawn = useMemo(() => shapes(), []);
  const classes = useMemo(() => classesOf(lands.map(({ value }) => value)), [lands]);
  const byCode = useMemo(() => new Map(lands.map((land) => [land.code, land])), [lands]);
  const reached = useMemo(() => {
    const codes = new Set(drawn.map(({ code }) => code));
    return lands.filter(({ code }) => codes.has(code));
  }, [drawn, lands]);
  const [current, setCurrent] = useState<string | null>(null);
  const place = useRef<SVGSVGElement>(null);
  const stop = reached.some(({ code }) => code === current) ? current : (reached[0]?.code ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = reached.findIndex(({ code }) => code === stop);
    const next = goal(event.key, at, reached.length);
    const land = next === null ? undefined : reached[next];
    if (land) {
      event.preventDefault();
      place.current?.querySelector<SVGElement>(`[data-code=${land.code}]`)?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && stop) {
      event.preventDefault();
      onOpen(stop);
    }
  };
  return (
    <svg
      ref={place}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={label}
      className="block h-auto w-full"
      onKeyDown={onKeyDown}
      onPointerLeave={() => onPoint(null)}
    >
      {drawn.map((shape) => {
        const land = shape.code === null ? undefined : byCode.get(shape.code);
        const colour = colourOf(land ? classOf(land.value, classes) : null);
        return land ? (
          <g
            key={shape.name}
            data-code={land.code}
            role="button"
            tabIndex={land.code === stop ? 0 : -1}
            aria-label={`${land.name}: ${land.words}`}
            onClick={() => onOpen(land.code)}
            onFocus={() => {
              setCurrent(land.code);
              onPoint(land.code);
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(land.code)}
            className="map-country cursor-pointer"
          >
            <Outline shape={shape} colour={colour} marked />
          </g>
        ) : (
          <g key={shape.name} aria-hidden onPointerEnter={() => onPoint(null)}>
            <Outline shape={shape} colour={colour} />
          </g>
        );
      })}
    </svg>
  );
}

function Outline({
  shape,
  colour,
  marked = false,
}: {
  readonly shape: Shape;
  readonly colour: string;
  readonly marked?: boolean;
}) {
  return (
    <>
      <path d={shape.outline} fill={colour} stroke="var(--panel)" strokeWidth={0.5} />
      {marked && shape.spot && (
        <circle
          cx={shape.spot[0].toFixed(1)}
          cy={shape.spot[1].toFixed(1)}
          r={3.5}
          fill={colour}
          stroke="var(--panel)"
          strokeWidth={0.75}
        />
      )}
    </>
  );
}

function goal(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
