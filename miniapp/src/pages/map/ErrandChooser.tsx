import { useState } from "react";
import { useAnswer } from "../../features/answers";
import { Box } from "../../platform/elements";
import { Button } from "../../ui/Button";
import { FilterChip } from "../../ui/choices";
import { List, ListRow } from "../../ui/List";
import { SearchField } from "../../ui/SearchField";
import { Sheet } from "../../ui/Sheet";
import { AnswerView, Empty } from "../../ui/states";

interface Errand {
  taskCode: string;
  name: string;
}

interface ErrandChooserProps {
  errand?: Errand;
  onChoose: (errand: Errand | undefined) => void;
}

/** 能办这件事: only the places that do one errand. */
export function ErrandChooser({ errand, onChoose }: ErrandChooserProps) {
  const [open, setOpen] = useState(false);
  if (errand) {
    return <FilterChip id="filter-errand" label={`能办：${errand.name}`} on onToggle={() => onChoose(undefined)} />;
  }
  return (
    <>
      <Button id="choose-errand" expanded={open} onPress={() => setOpen(true)}>
        能办某件事
      </Button>
      {open ? (
        <Sheet id="errand-sheet" title="要办什么事" onClose={() => setOpen(false)}>
          <ErrandSearch
            onChoose={(chosen) => {
              onChoose(chosen);
              setOpen(false);
            }}
          />
        </Sheet>
      ) : null}
    </>
  );
}

function ErrandSearch({ onChoose }: { onChoose: (errand: Errand) => void }) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  const found = useAnswer("listItems", asked ? { query: { q: asked, limit: "6" } } : undefined);
  return (
    <Box className="sheet-text stack">
      <SearchField
        id="errand-question"
        label="要办什么事"
        placeholder="比如：办居住证"
        value={words}
        onChange={setWords}
        onSubmit={() => setAsked(words.trim())}
      />
      <AnswerView answer={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="no-errand" title="没有找到这件事" detail="换个平常的说法再试试。" />
          ) : (
            <List label="找到的事项">
              {items.map(({ taskCode, name, plainName }, place) => (
                <ListRow
                  key={taskCode}
                  id={`errand-${place}`}
                  title={plainName ?? name}
                  onPress={() => onChoose({ taskCode, name: plainName ?? name })}
                />
              ))}
            </List>
          )
        }
      </AnswerView>
    </Box>
  );
}
