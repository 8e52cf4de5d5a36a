import { useState } from "react";
import { Box, Words } from "../../platform/elements";
import { List, ListRow } from "../../ui/List";
import { SearchField } from "../../ui/SearchField";
import { AnswerView } from "../../ui/states";
import { useSearch } from "../search";

const LIMIT = 8;

export interface FoundItem {
  taskCode: string;
  name: string;
}

interface ItemFinderProps {
  id: string;
  label: string;
  placeholder: string;
  /** What is chosen now: its list is put away until somebody types again. */
  chosen?: FoundItem;
  onChoose: (item: FoundItem | undefined) => void;
}

/** Somebody's own words, and the items they may mean. */
export function ItemFinder({ id, label, placeholder, chosen, onChoose }: ItemFinderProps) {
  const [q, setQ] = useState("");
  const found = useSearch({ q: q.trim(), limit: LIMIT });
  return (
    <Box>
      <SearchField
        id={`${id}-question`}
        label={label}
        placeholder={placeholder}
        value={q}
        onChange={(words) => {
          setQ(words);
          onChoose(undefined);
        }}
        onSubmit={() => onChoose(undefined)}
      />
      {chosen ? (
        <Words id={`${id}-chosen`} className="block t-strong section-note staff-above">{`要办：${chosen.name}`}</Words>
      ) : (
        <Box className="staff-above">
          <AnswerView answer={found}>
            {({ items, notHere }) =>
              notHere || items.length === 0 ? (
                <Words className="block">区里没有这件事，请对方问12345。</Words>
              ) : (
                <List label="找到的事项">
                  {items.map(({ taskCode, name, plainName }, place) => (
                    <ListRow
                      key={taskCode}
                      id={`${id}-item-${place}`}
                      title={plainName ?? name}
                      detail={name}
                      onPress={() => onChoose({ taskCode, name: plainName ?? name })}
                    />
                  ))}
                </List>
              )
            }
          </AnswerView>
        </Box>
      )}
    </Box>
  );
}
