import { useConsent, withdrawConsent } from "../../../features/privacy";
import { forgetStartingPoint } from "../../../features/startingPoint";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Card, Section } from "../../../ui/Card";
import { Page } from "../../../ui/Page";

const LINES: readonly { title: string; text: string }[] = [
  {
    title: "位置",
    text: "只在您点“用我的位置”或“我到了”时使用一次：排远近，取号、签到时看您到了没有。我们不保存，也不记录行踪。",
  },
  {
    title: "这部手机里存的",
    text: "字号、深色、收藏、您选的社区、材料勾选，还有最近看过的信息（没网时用）。它们不会上传。",
  },
  { title: "信息有误的反馈", text: "只收您选的问题和填写的文字。请不要写身份证号、手机号。" },
  {
    title: "登录以后",
    text: "预约、取号要用微信登录。我们保存您的预约、排队号和消息；您填了手机号，就用它发叫号和办件通知。",
  },
  {
    title: "实名和证照",
    text: "实名时填的姓名、身份证号只送去核对一次，这部手机不留。证照来自省里的电子证照库，我们加密保存副本；谁看过、用过，都在“谁用过我的证照”里。",
  },
  {
    title: "说给我们听",
    text: "您写的话、回电号码、上门地址都加密保存，只给办这件事的工作人员看。没提交的只存在这部手机里，退出登录就清掉。",
  },
  { title: "不登录也能用", text: "查指南、看地图、打电话都不用登录，也不收集姓名、手机号、身份证号。" },
];

/** 隐私: what is used, where it stays, and how to take consent back. */
export default function PrivacyPage() {
  const agreed = useConsent((state) => state.agreed);
  return (
    <Page title="隐私">
      {LINES.map(({ title, text }) => (
        <Section key={title} title={title}>
          <Card>
            <Words className="block">{text}</Words>
          </Card>
        </Section>
      ))}
      <Box className="section stack">
        <Words className="block t-2">{agreed ? "您同意过使用位置。" : "您还没有同意使用位置。"}</Words>
        <Box className="wrap actions">
          <Button
            id="withdraw"
            onPress={() => {
              withdrawConsent();
              forgetStartingPoint();
              say("已撤回，并清除了位置和社区");
            }}
          >
            撤回同意，清除位置和社区
          </Button>
        </Box>
      </Box>
    </Page>
  );
}
