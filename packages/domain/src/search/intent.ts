import type { ItemAction } from "./types";

/** Words that name what is to be done. A word may name two actions (到期换). */
const ACTION_WORDS: ReadonlyArray<readonly [ItemAction, readonly string[]]> = (
  [
    [
      "reissue",
      [
        "丢 掉了 遗失 补办 补领 补发 补证 找不到 找不见 找不着 不见了 挂失 被偷 损毁 坏了 烂了 弄坏 损坏 没了 重新办",
        "补一个 再办一个 再补 怎么补 咋补 寻不见",
      ],
    ],
    [
      "renew",
      ["到期 过期 延续 续期 续办 换证 年检 年审 换新 有效期 换发 换领 延期 续签 续展 接着干 续一下 再续 期满 失效"],
    ],
    [
      "change",
      ["变更 改 换 搬 迁址 更名 转让 过户 转给 转手 变了 增项 增加 调整 更正 接手 盘给 变动 修改 换人 扩大 减少"],
    ],
    [
      "cancel",
      [
        "注销 不干了 关门 关店 关张 倒闭 停业 歇业 不做了 不开了 销户 取消 撤销 停办 不想干 不要了 吊销 黄了 解散",
        "关掉 关了 终止 停保 不交了 不用了 停用",
      ],
    ],
    ["query", ["查询 查一下 查 打印 咨询 政策 进度 查看 看看 结果 名单 公示"]],
  ] as const
).map(([action, lines]) => [action, lines.join(" ").split(" ")]);
/** Words that hold an action word and do not name an action. */
const NOT_ACTIONS =
  "手续 检查 审查 调查 巡查 查体 改善 改造 普查 换届 查验 抽查 改革 勘查 搬运 搬家公司 排查 侦查 备查 爸没了 妈没了 人没了 老人没了 改装 督查 核查 稽查 产前检查".split(
    " ",
  );

/** The actions a normalised question names; empty when it names none, which means "for the first time". */
export function actionsNamed(text: string): ReadonlySet<ItemAction> {
  const named = new Set<ItemAction>();
  const rest = NOT_ACTIONS.reduce((left, word) => left.split(word).join(" "), text);
  for (const [action, words] of ACTION_WORDS) {
    if (words.some((word) => rest.indexOf(word) >= 0)) named.add(action);
  }
  return named;
}

const BUSINESS_WORDS = "公司 企业 老板 店 厂 法人 单位 工地 营业 经营 开办 股东 员工 合伙 商户 机构".split(" ");
const PERSON_WORDS = "爸 妈 娃 孩子 老人 爷爷 奶奶 媳妇 老公 老婆 个人 自己 父 母 儿子 女儿 屋里 家里 邻居".split(" ");

/** Who seems to ask, from the words alone; `undefined` when the words do not say or say both. */
export function audienceHinted(text: string): "person" | "business" | undefined {
  const business = BUSINESS_WORDS.some((word) => text.indexOf(word) >= 0);
  const person = PERSON_WORDS.some((word) => text.indexOf(word) >= 0);
  if (business === person) return undefined;
  return business ? "business" : "person";
}
