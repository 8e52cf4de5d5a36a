/**
 * What people wrap a question in and that says nothing about its subject: politeness, question words,
 * Xi'an speech. Whole phrases first, because a phrase may hold a word that means something elsewhere.
 */
export const FILLER_PHRASES = [
  "早上好 上午好 中午好 下午好 晚上好 大家好 在吗 在不在 在么 有人吗 请教一下 请教 请问一下 请问 麻烦问一下",
  "麻烦问下 麻烦您 麻烦你 麻烦 打扰一下 打扰了 打扰 劳驾 不好意思 你好 您好 同志 师傅 工作人员 客服 老师好 亲",
  "我想问一下 我想问下 想问一下 想问下 我想问 想问问 想问 问一下 问一哈 问下 咨询一下 咨询下 想了解一下",
  "了解一下 想知道 打听一下 打听个事 我想要 我想 我要 我需要 想要 想 需要办理 帮我查一下 帮我 帮忙 帮个忙",
  "能不能帮我 给我 替我 应该怎么 应该咋 要怎么 该怎么 怎么办理 怎么申请 怎么办 怎么弄 怎么搞 怎么才能",
  "怎么样才能 怎么样 怎么 怎样 咋办理 咋办 咋弄哩 咋弄 咋个 咋样 咋 如何办理 如何 啥流程 什么流程 办理流程",
  "流程是什么 流程 需要什么材料 要什么材料 需要哪些材料 要哪些材料 什么材料 啥材料 哪些材料 要啥材料 带什么材料",
  "需要带什么 要带什么 带啥 准备什么 要准备什么 需要什么手续 要什么手续 什么手续 啥手续 哪些手续 需要什么条件",
  "什么条件 的条件 条件是什么 啥条件 什么要求 需要什么 要什么 要啥 在哪里办理 在哪里办 在哪办理 在哪办",
  "去哪里办理 去哪里办 去哪办 到哪里办 到哪办 到哪达办 在哪里 去哪里 到哪里 在哪儿 去哪儿 到哪儿 在阿达 阿达",
  "哪达 去哪 在哪 到哪 哪里可以 哪里能 哪里 哪儿 找谁办 找谁 找哪个部门 哪个部门 什么部门 哪个单位 哪个窗口",
  "归谁管 谁管 可不可以 可以不可以 能不能 可以吗 行不行 行吗 能行不 能不 好吗 是不是 有没有 要不要 需不需要",
  "多长时间 要多久 多久 几天 要多少钱 多少钱 收费吗 花钱不 谢谢您 谢谢你 谢谢 谢了 多谢 感谢 急急急 在线等 急",
  "求助 求解 现在 目前 最近 一下子 一下 一哈 的话 的时候 这种情况 这个情况 情况 为什么 为啥 什么时候 啥时候",
  "什么 甚 啥子 啥 哪些 哪个 俺们 我们 咱们 咱家 我家 俺家 俺 咱 我 您 你 办理 一个 这个 那个 个 雁塔区 雁塔",
  "西安市 西安 陕西省 陕西 咱们区 本区 区里",
]
  .join(" ")
  .split(" ");
/** Particles that stand between or after words. */
export const PARTICLES = "的吗呢吧呀啊嘛哦噢哈哩么了得地呗咧嘞";
/** 地 carries meaning inside these, and so do 得, 了 and 么: the particle is kept. */
const KEPT = [
  "土地 用地 地方 地址 地名 占地 异地 外地 场地 墓地 地下 基地 绿地 草地 林地 工地 所得 地图 种地 耕地 当地",
  "地里 地质 地震 了解 么钱 本地 坟地 地税 产地 属地 实地 地铁 湿地 挖地 承包地 地摊 地表 地热 地面 获得 取得",
  "着火 租地 两地 地块 地界 地产 飞地 内地 营地 高地 地上 地段 空地 荒地 地力 地膜 地契 地区 地级",
]
  .join(" ")
  .split(" ");
/** Filler that is also part of a word with a meaning of its own. */
const KEPT_WITH_FILLER = [
  "思想 申请书 申请人 想象 理想 我国 咨询 个体 个人 个税 亲属 亲子 父亲 母亲 亲人 亲戚 急救 应急 急诊 紧急 加急",
  "自我 独生子女 西安事变 办理中 个案 一个人 一个娃 哈尔滨 流程图 两个",
]
  .join(" ")
  .split(" ");

interface Token {
  readonly text: string;
  readonly kept: boolean;
}

const byFirst = indexByFirstCharacter();

function indexByFirstCharacter(): Map<string, Token[]> {
  const index = new Map<string, Token[]>();
  const add = (text: string, kept: boolean): void => {
    const first = text.charAt(0);
    const tokens = index.get(first) ?? [];
    tokens.push({ text, kept });
    index.set(first, tokens);
  };
  for (const text of FILLER_PHRASES) add(text, false);
  for (const text of KEPT.concat(KEPT_WITH_FILLER)) add(text, true);
  for (const particle of PARTICLES.split("")) add(particle, false);
  for (const tokens of Array.from(index.values())) tokens.sort((a, b) => b.text.length - a.text.length);
  return index;
}

/**
 * Takes the wrapping off a normalised question and closes the gap, so that 身份证在哪补办 reads 身份证补办.
 * A question that is nothing but wrapping stays as it is.
 */
export function stripFillers(text: string): string {
  let out = "";
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === undefined || token.kept) out += token?.text ?? text.charAt(at);
    at += token?.text.length ?? 1;
  }
  const stripped = out.trim();
  return stripped === "" ? text : stripped;
}

function tokenAt(text: string, at: number): Token | undefined {
  const tokens = byFirst.get(text.charAt(at));
  return tokens?.find((token) => text.slice(at, at + token.text.length) === token.text);
}
