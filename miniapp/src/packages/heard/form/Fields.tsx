import type { ReactNode } from "react";
import { useAnswer } from "../../../features/answers";
import { Box, TextField, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { List, ListRow } from "../../../ui/List";
import { AnswerView } from "../../../ui/states";

/** A question with its name in sight, and what is wrong with its answer. */
export function Asked({ label, mistake, children }: { label: string; mistake?: string; children: ReactNode }) {
  return (
    <Box>
      <Words className="block t-strong section-note">{label}</Words>
      {children}
      <Box role="alert">{mistake ? <Words className="block t-bad asked-note">{`⚠ ${mistake}`}</Words> : null}</Box>
    </Box>
  );
}

interface SearchChoiceProps {
  id: string;
  label: string;
  placeholder: string;
  /** The name of what is chosen. */
  chosen?: string;
  value: string;
  onChange: (words: string) => void;
  onClear: () => void;
  /** What is found for the words. */
  children: ReactNode;
}

/** One of many, found by its name, or none. */
export function SearchChoice({
  id,
  label,
  placeholder,
  chosen,
  value,
  onChange,
  onClear,
  children,
}: SearchChoiceProps) {
  if (chosen !== undefined) {
    return (
      <Box className="card row">
        <Words id={`${id}-chosen`} className="grow">
          {chosen}
        </Words>
        <Button id={`${id}-clear`} label={`不选${chosen}`} onPress={onClear}>
          不选
        </Button>
      </Box>
    );
  }
  return (
    <Box className="stack">
      <TextField
        id={id}
        label={label}
        placeholder={placeholder}
        search
        maxLength={60}
        value={value}
        onChange={onChange}
      />
      {value.trim() === "" ? null : children}
    </Box>
  );
}

const MOST_FOUND = "5";

interface FoundProps {
  words: string;
  onChoose: (code: string, name: string) => void;
}

export function FoundItems({ words, onChoose }: FoundProps) {
  const found = useAnswer("listItems", { query: { q: words, limit: MOST_FOUND } });
  return (
    <AnswerView answer={found}>
      {({ items }) => (
        <Found
          rows={items.map(({ taskCode, name, plainName }) => ({
            code: taskCode,
            name: plainName ?? name,
            detail: name,
          }))}
          onChoose={onChoose}
        />
      )}
    </AnswerView>
  );
}

export function FoundStations({ words, onChoose }: FoundProps) {
  const found = useAnswer("listStations", { query: { q: words, limit: MOST_FOUND } });
  return (
    <AnswerView answer={found}>
      {({ items }) => (
        <Found
          rows={items.map(({ stationId, name, address }) => ({ code: stationId, name, detail: address }))}
          onChoose={onChoose}
        />
      )}
    </AnswerView>
  );
}

interface Row {
  code: string;
  name: string;
  detail: string;
}

function Found({ rows, onChoose }: { rows: readonly Row[]; onChoose: FoundProps["onChoose"] }) {
  if (rows.length === 0) return <Words className="block t-2">没有找到，换个说法再找，或者不选。</Words>;
  return (
    <List label="找到的">
      {rows.map(({ code, name, detail }) => (
        <ListRow
          key={code}
          id={`found-${code}`}
          title={name}
          detail={detail === name ? undefined : detail}
          onPress={() => onChoose(code, name)}
        />
      ))}
    </List>
  );
}
