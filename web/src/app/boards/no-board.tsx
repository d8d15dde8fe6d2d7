"use client";

import { Plus } from "lucide-react";

import { AdminOnly } from "@/components/shell";
import { Button, Card, EmptyState } from "@/components/ui";

/** What boards are for, while there is none. */
export function NoBoard({ onMake }: { readonly onMake: () => void }) {
  return (
    <Card>
      <EmptyState
        title="No board yet: make one"
        action={
          <AdminOnly what="make boards">
            <Button tone="act" icon={<Plus aria-hidden size={16} />} onClick={onMake}>
              Make a board
            </Button>
          </AdminOnly>
        }
      >
        A board is a page of your own: the figures, charts and rankings that you look at together on a Monday,
        for one act, or while a campaign runs. Everybody of the label sees it. It is a file in the label’s
        folder, boards/monday.toml.
      </EmptyState>
    </Card>
  );
}
