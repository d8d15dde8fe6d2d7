"use client";

import { useState } from "react";

import { asApiError } from "@/api/errors";
import { type Proposal, useKeepMapping, useProposal } from "@/api/mapping";
import { PageHead } from "@/components/shell";
import { Button, Card, CardTitle, ErrorState, LinkButton, SkeletonRows } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

import { Preview } from "./preview";
import { Questions } from "./questions";

type Answers = Readonly<Record<string, string>>;

/** Asks what only a person can know of a file, shows what its first rows become, and keeps the answers. */
export function Explain({ delivery, onLeave }: { readonly delivery: string; readonly onLeave: () => void }) {
  const locale = useLocale();
  const [answers, setAnswers] = useState<Answers>({});
  const [columns, setColumns] = useState<Answers>({});
  const keep = useKeepMapping();
  const asked = { delivery, answers, columns };
  const { data, error, isFetching, refetch } = useProposal(asked, !keep.isSuccess);
  if (keep.isSuccess) {
    return <Kept platform={keep.data.platform} file={keep.data.file} run={keep.data.run} />;
  }
  return (
    <>
      <PageHead
        title="Data · Unknown files"
        sentence={data ? sentenceOf(data) : error ? "This file cannot be explained." : null}
        tools={
          <Button tone="quiet" onClick={onLeave}>
            Leave it for later
          </Button>
        }
      />
      {error && (
        <div className="mb-4">
          <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />
        </div>
      )}
      {!data && !error && <SkeletonRows count={10} />}
      {data && (
        <div className="flex flex-col gap-6">
          <Questions
            proposal={data}
            answers={answers}
            onAnswer={(id, text) => setAnswers((known) => ({ ...known, [id]: text }))}
          />
          <Preview
            proposal={data}
            busy={isFetching}
            onColumn={(field, header) => setColumns((known) => ({ ...known, [field]: header }))}
          />
          <Card label="Keep it">
            <CardTitle>Keep it</CardTitle>
            <p className="mb-3 max-w-prose text-14 text-body">
              The answers are kept in the label&rsquo;s folder, the file is imported with them, and every
              later file with these headers is recognised. Of {formatNumber(data.tried, locale)} rows that
              were tried, {formatNumber(data.stored, locale)} can be stored.
            </p>
            {keep.isError && (
              <div className="mb-3">
                <ErrorState error={asApiError(keep.error)} locale={locale} />
              </div>
            )}
            <Button
              tone="act"
              disabled={keep.isPending || isFetching || data.stored === 0}
              onClick={() => keep.mutate(asked)}
            >
              Keep this and import the file
            </Button>
          </Card>
        </div>
      )}
    </>
  );
}

function Kept({
  platform,
  file,
  run,
}: {
  readonly platform: string;
  readonly file: string;
  readonly run: string;
}) {
  return (
    <>
      <PageHead title="Data · Unknown files" sentence={`Files of ${platform} are known from now on.`} />
      <Card>
        <p className="mb-3 text-14 text-body">
          What was answered lies in <code className="break-all">{file}</code> in the label&rsquo;s folder. The
          file is being imported.
        </p>
        <LinkButton tone="act" href={`/data/runs/?run=${run}`}>
          See how far it is
        </LinkButton>
      </Card>
    </>
  );
}

function sentenceOf({ file, questions, title }: Proposal): string {
  const count = questions.length;
  return count === 0
    ? `${file} seems to be ${title}; nothing is left to ask.`
    : `${file} seems to be ${title}; ${count === 1 ? "one question is" : `${count} questions are`} open.`;
}
