import type { AccessRow } from "@yanta/types";
import { useState } from "react";
import { usePreferences } from "../../../features/preferences";
import { accessFacts } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Tag } from "../../../ui/Tag";
import "../wallet.scss";
import { QuestionSheet } from "./QuestionSheet";

interface AccessListProps {
  rows: readonly AccessRow[];
  onQuestioned: (accessId: string) => void;
}

/** The rows, and the sheet of the one that is being doubted. */
export function AccessList({ rows, onQuestioned }: AccessListProps) {
  const [doubted, setDoubted] = useState<AccessRow>();
  return (
    <Box>
      <List id="access" label="用证记录">
        {rows.map((row) => (
          <TextRow key={row.accessId}>
            <RowText row={row} onDoubt={() => setDoubted(row)} />
          </TextRow>
        ))}
      </List>
      {doubted ? (
        <QuestionSheet
          row={doubted}
          onClose={() => setDoubted(undefined)}
          onSent={() => {
            onQuestioned(doubted.accessId);
            setDoubted(undefined);
          }}
        />
      ) : null}
    </Box>
  );
}

function RowText({ row, onDoubt }: { row: AccessRow; onDoubt: () => void }) {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <Box>
      <Words className="block">{row.text}</Words>
      {accessFacts(row).map((fact) => (
        <Words key={fact} className={`block t-small ${fact.startsWith("没成功") ? "t-warn" : "t-2"}`}>
          {fact}
        </Words>
      ))}
      <Box className="access-foot">
        <Words className="t-small t-2">{clockText(Date.parse(row.at), { now: Date.now(), spoken: elder })}</Words>
        {row.questioned ? (
          <Tag tone="brand">已提疑问，等答复</Tag>
        ) : (
          <Button id={`doubt-${row.accessId}`} kind="plain" label={`有疑问：${row.text}`} onPress={onDoubt}>
            有疑问
          </Button>
        )}
      </Box>
    </Box>
  );
}
