import { useState } from "react";
import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { callPhone } from "../../platform/phoneCall";
import { Button } from "../../ui/Button";
import { Card, Section } from "../../ui/Card";
import { Page } from "../../ui/Page";
import { SearchField } from "../../ui/SearchField";
import { OFTEN_DONE } from "../../features/items";
import { List, ListRow } from "../../ui/List";

/** 预约: booking in the app opens later; today one books by phone, so the page leads to the right number. */
export default function BookPage() {
  const [q, setQ] = useState("");
  const find = (words: string) => {
    if (words.trim()) openPage("/packages/items/search/index", { q: words.trim() });
  };
  return (
    <Page title="预约" tab="book">
      <Card>
        <Words className="block t-strong">网上预约还没开通</Words>
        <Words className="block t-2">现在可以打电话约：先选要办的事，再选办事点，点“打电话”就行。</Words>
      </Card>
      <Section id="book-find" title="您要约什么事？">
        <SearchField
          id="book-question"
          label="要约什么事"
          placeholder="比如：办居住证"
          value={q}
          onChange={setQ}
          onSubmit={() => find(q)}
        />
      </Section>
      <Section id="book-often" title="常有人约">
        <List>
          {OFTEN_DONE.slice(0, 5).map(({ name, q: words }, place) => (
            <ListRow key={words} id={`book-often-${place}`} title={name} onPress={() => find(words)} />
          ))}
        </List>
      </Section>
      <Box className="section">
        <Button id="book-hotline" wide onPress={() => callPhone("12345")}>
          不知道找谁？拨打12345
        </Button>
      </Box>
    </Page>
  );
}
