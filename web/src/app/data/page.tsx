"use client";

import { usePlatforms } from "@/api/platforms";
import { PageHead } from "@/components/shell";
import { Loaded } from "@/components/ui";

import { Platforms } from "./platforms";
import { sentenceOf } from "./words";

export default function DataPlatforms() {
  const answer = usePlatforms();
  return (
    <>
      <PageHead title="Data · Platforms" sentence={answer.data ? sentenceOf(answer.data) : null} />
      <Loaded of={answer} rows={14}>
        {(data) => <Platforms data={data} />}
      </Loaded>
    </>
  );
}
