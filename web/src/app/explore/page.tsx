"use client";

import { useMemo } from "react";

import type { Tile } from "@/api/boards";
import type { Dataset } from "@/api/datasets";
import { useDatasets } from "@/api/datasets";
import { isWhole, Question, questionOf, toldOf } from "@/components/board";
import { PageHead, setParams, useSearch } from "@/components/shell";
import { Card, Loaded } from "@/components/ui";

import { FigureAnswer } from "./figure-answer";
import { PutOnBoard } from "./put-on-board";
import { QuestionAnswer } from "./question-answer";
import { useExploreSentence } from "./sentence";

const NONE: readonly Dataset[] = [];

export default function Explore() {
  const search = useSearch();
  const datasets = useDatasets();
  const known = datasets.data ?? NONE;
  const asked = useMemo(() => questionOf(search, known), [search, known]);
  const sentence = useExploreSentence(datasets.data ? asked : null, known);
  return (
    <>
      <PageHead
        title="Explore"
        sentence={datasets.error ? "What can be asked is not known at the moment." : sentence}
        tools={datasets.data && isWhole(asked) && <PutOnBoard asked={asked} datasets={known} />}
      />
      <Loaded of={datasets}>{(all) => <Exploring asked={asked} datasets={all} />}</Loaded>
    </>
  );
}

function Exploring({ asked, datasets }: { readonly asked: Tile; readonly datasets: readonly Dataset[] }) {
  return (
    <div className="flex flex-col gap-6">
      <Card label="The question" className="print:hidden">
        <Question
          value={asked}
          onChange={(tile) => setParams(toldOf(tile))}
          datasets={datasets}
          kinds={["course", "figure"]}
          narrowings={["account"]}
        />
      </Card>
      {asked.kind === "course" && <QuestionAnswer asked={asked} datasets={datasets} />}
      {asked.kind === "figure" && asked.metric !== "" && <FigureAnswer metric={asked.metric} />}
    </div>
  );
}
