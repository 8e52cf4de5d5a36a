import { useAnswer } from "../../../features/answers";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Card, Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { DemoMark } from "../../../ui/DemoMark";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";

/** 关于 and 数据说明: what the data is, what is only demonstration, who serves where. */
export default function AboutPage() {
  const district = useAnswer("getDistrict", {});
  return (
    <Page title="关于和数据说明">
      <Card>
        <Words className="block">掌上办帮您找到要办的事、看懂指南、找到现在能办的地方。查询不用登录。</Words>
      </Card>
      <Section id="data" title="数据从哪里来">
        <Card>
          <AnswerView answer={district}>
            {({ counts, asOf, coveredUntil }) => (
              <Words className="block">
                {`共${counts.items}个事项、${counts.places}个办事点，更新到${clockText(Date.parse(asOf), { now: Date.now(), spoken: true })}。放假安排已知到${coveredUntil}，之后的开门时间请打电话问。`}
              </Words>
            )}
          </AnswerView>
        </Card>
      </Section>
      <Section id="demonstration" title="什么是示范数据">
        <Card>
          <DemoMark id="about-demo" source="demonstration" />
          <Words className="block">
            带这个标记的信息是为演示生成的，不是办事机构公布的。各部门导入正式数据后，标记会消失。
          </Words>
        </Card>
      </Section>
      <Section id="zones" title="曲江和丈八沟">
        <Card>
          <Words className="block">
            这两个街道由开发区管理，那里的事由开发区的机构办理。住在那里，请先打12345问清楚去哪办。
          </Words>
        </Card>
      </Section>
      <Box className="section">
        <List label="工作人员">
          <ListRow
            id="open-desk"
            title="电话咨询台"
            detail="接电话的工作人员查事项和办事点"
            onPress={() => openPage("/packages/staff/desk/index", {})}
          />
        </List>
      </Box>
    </Page>
  );
}
