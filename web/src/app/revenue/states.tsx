import type { PayoutState, RevenueMonth } from "@/api/revenue";
import { Badge, type Tone } from "@/components/ui";

const MONTHS: Readonly<Record<RevenueMonth["state"], { readonly tone: Tone; readonly word: string }>> = {
  paid: { tone: "grew", word: "paid" },
  partly: { tone: "look", word: "partly paid" },
  due: { tone: "look", word: "due" },
  overdue: { tone: "broken", word: "overdue" },
  "not yet": { tone: "neutral", word: "not yet due" },
};

const PAYOUTS: Readonly<Record<PayoutState, { readonly tone: Tone; readonly word: string }>> = {
  paid: { tone: "grew", word: "arrived" },
  differs: { tone: "look", word: "differs" },
  waiting: { tone: "neutral", word: "waiting" },
  missing: { tone: "broken", word: "missing" },
  unknown: { tone: "neutral", word: "bank cannot tell" },
};

/** How the payment of a month stands. */
export function MonthBadge({ state }: { readonly state: RevenueMonth["state"] }) {
  return <Badge tone={MONTHS[state].tone}>{MONTHS[state].word}</Badge>;
}

/** How a statement, or a payout, stands against the other. */
export function PayoutBadge({ state }: { readonly state: PayoutState }) {
  return <Badge tone={PAYOUTS[state].tone}>{PAYOUTS[state].word}</Badge>;
}

export function payoutInWords(state: PayoutState): string {
  return PAYOUTS[state].word;
}
