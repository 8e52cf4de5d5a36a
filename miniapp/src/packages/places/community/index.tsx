import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { startFromCommunity } from "../../../features/startingPoint";
import { Box, TextField, Words } from "../../../platform/elements";
import { goBack } from "../../../platform/router";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { List, ListRow } from "../../../ui/List";
import { Section } from "../../../ui/Card";
import { communitiesByStreet } from "./communitiesByStreet";

/** Choose a community instead of sharing a position. The choice is kept on the phone. */
export default function CommunityPage() {
  const district = useAnswer("getDistrict", {});
  const [words, setWords] = useState("");
  return (
    <Page title="选社区">
      <Words className="block t-2">按您选的社区算远近，不用打开定位。</Words>
      <Box className="section">
        <TextField
          id="community-filter"
          label="找社区或街道"
          placeholder="社区或街道的名字"
          search
          maxLength={30}
          value={words}
          onChange={setWords}
        />
      </Box>
      <AnswerView answer={district} lines={10}>
        {({ communities }) => {
          const streets = communitiesByStreet(communities, words);
          if (streets.length === 0) return <Words className="block section">没有这个社区，换几个字试试。</Words>;
          return streets.map((street) => (
            <Section key={street.name} title={street.name}>
              {street.servedBy ? (
                <Words className="block t-small t-2 section-note">{`这里的事由${street.servedBy}办理。`}</Words>
              ) : null}
              <List>
                {street.communities.map(({ code, name, point }) => (
                  <ListRow
                    key={code}
                    id={`community-${code}`}
                    title={name}
                    onPress={() => {
                      startFromCommunity(name, point);
                      goBack();
                    }}
                  />
                ))}
              </List>
            </Section>
          ));
        }}
      </AnswerView>
    </Page>
  );
}
