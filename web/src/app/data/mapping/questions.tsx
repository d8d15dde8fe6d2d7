"use client";

import { type FormEvent, useId, useState } from "react";

import type { Proposal } from "@/api/mapping";
import { Button, Card, CardTitle, Field, Select } from "@/components/ui";

type Question = Proposal["questions"][number];

/** What only a person can say. Each has an answer proposed already. */
export function Questions({
  proposal,
  answers,
  onAnswer,
}: {
  readonly proposal: Proposal;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (id: string, text: string) => void;
}) {
  if (proposal.questions.length === 0) {
    return null;
  }
  return (
    <Card label="Questions">
      <CardTitle>What only you can say</CardTitle>
      <ol className="grid gap-4 lg:grid-cols-2">
        {proposal.questions.map((question) => (
          <li key={question.id}>
            {question.options.length > 0 ? (
              <Choice
                question={question}
                answer={answers[question.id]}
                onAnswer={(text) => onAnswer(question.id, text)}
              />
            ) : (
              <Typed
                question={question}
                answer={answers[question.id]}
                onAnswer={(text) => onAnswer(question.id, text)}
              />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface Answering {
  readonly question: Question;
  readonly answer: string | undefined;
  readonly onAnswer: (text: string) => void;
}

function Choice({ question, answer, onAnswer }: Answering) {
  const id = useId();
  const value = answer ?? question.proposed;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-14 font-semibold text-strong">
        {question.text}
      </label>
      <Select id={id} className="w-full" value={value} onChange={(event) => onAnswer(event.target.value)}>
        {!question.options.includes(value) && <option value={value}>{value || "Choose"}</option>}
        {question.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Told when it is complete, not with each letter. */
function Typed({ question, answer, onAnswer }: Answering) {
  const [text, setText] = useState(answer ?? question.proposed);
  const tell = () => {
    if (text !== (answer ?? question.proposed)) {
      onAnswer(text);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell();
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Field
          label={question.text}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={tell}
        />
      </div>
      <Button type="submit">Say so</Button>
    </form>
  );
}
