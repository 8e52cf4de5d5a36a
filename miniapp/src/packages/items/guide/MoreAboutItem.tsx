import type { Guide } from "@yanta/types";
import { useState } from "react";
import { ACTION_NAMES } from "../../../features/items";
import { Box, Heading, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Card, Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { DemoMark } from "../../../ui/DemoMark";
import { List, ListRow } from "../../../ui/List";

/** Related items, who else may do it, the official wording, and how to say that something is wrong. */
export function MoreAboutItem({ guide }: { guide: Guide }) {
  const name = guide.plainName ?? guide.name;
  const { complaintPhone } = guide;
  return (
    <Box>
      {guide.related.length > 0 ? (
        <Section id="related" title="相关的事">
          <List>
            {guide.related.map(({ taskCode, plainName, action }, place) => (
              <ListRow
                key={taskCode}
                id={`related-${place}`}
                title={plainName}
                detail={action ? ACTION_NAMES[action] : undefined}
                onPress={() => openPage("/packages/items/guide/index", { taskCode })}
              />
            ))}
          </List>
        </Section>
      ) : null}
      {guide.elsewhere.length > 0 ? (
        <Section id="elsewhere" title="这些不在这里办">
          <Card>
            {guide.elsewhere.map(({ what, where }) => (
              <Words key={what} className="block">{`${what}：${where}`}</Words>
            ))}
          </Card>
        </Section>
      ) : null}
      <OfficialText guide={guide} />
      <Box className="section stack">
        <Words className="block t-small t-2">{`信息更新到${clockText(Date.parse(guide.asOf), { now: Date.now(), spoken: false })}`}</Words>
        <Box className="wrap actions">
          <Button
            id="report"
            onPress={() => openPage("/packages/places/report/index", { taskCode: guide.taskCode, name })}
          >
            信息有误
          </Button>
          {complaintPhone ? (
            <Button id="complain" onPress={() => callPhone(complaintPhone)}>
              监督投诉电话
            </Button>
          ) : null}
        </Box>
      </Box>
    </Box>
  );
}

function OfficialText({ guide }: { guide: Guide }) {
  const [open, setOpen] = useState(false);
  const { official } = guide;
  const parts = [
    { title: "受理条件", text: official.conditions },
    { title: "办理流程", text: official.flow },
    { title: "设定依据", text: official.basis },
  ].filter(({ text }) => text !== "");
  return (
    <Box className="section">
      <Button id="official" wide expanded={open} onPress={() => setOpen(!open)}>
        {open ? "收起官方原文" : "看官方原文"}
      </Button>
      {open ? (
        <Box id="official-text" className="card stack official">
          <Box>
            <Words className="block t-strong">{official.name}</Words>
            <DemoMark id="name-demo" source={guide.nameSource} />
          </Box>
          {parts.map(({ title, text }) => (
            <Box key={title}>
              <Heading level={3}>{title}</Heading>
              <Words className="block t-small t-2" selectable>
                {text}
              </Words>
            </Box>
          ))}
          <Words className="block t-smallest t-3" selectable>{`事项编码：${guide.taskCode}`}</Words>
        </Box>
      ) : null}
    </Box>
  );
}
