/** Prices of goods: no errand holds these; an errand's fee is asked without a measure word. */
const PRICES = ["个", "斤", "碗", "克", "瓶", "张", "份", "只", "公斤", "袋", "箱", "杯"].map((measure) => `一${measure}`);
const PRICE_WORDS = ["多少钱", "多少", "几块钱", "几块", "几毛钱", "咋卖", "怎么卖"];

/** What people type into any box: what is best, the weather, talk. An item that explains it well still wins. */
const TALK = [
  "哪个牌子", "哪家便宜", "哪个便宜", "哪里便宜", "哪达便宜", "好吃", "好玩", "好看", "好听", "好喝", "天气", "下雨", "下雪", "穿什么", "星座",
  "运势", "中奖", "股票", "比分", "球赛", "电视剧", "追剧", "笑话", "唱首歌", "唱个歌", "写首诗", "写作业", "写作文", "翻译成", "英语怎么说", "英语咋说",
  "你是谁", "你叫什么", "你叫啥", "你叫个啥", "你几岁", "你多大", "你吃了", "吃了么", "吃了吗", "你会什么", "你是机器", "在吗", "早上好", "晚上好", "晚安",
  "无聊", "我爱你", "喜欢你", "几点了", "几号", "星期几", "减肥", "做菜", "菜谱", "食谱", "充电", "没电", "蓝屏", "连不上", "游戏攻略", "年卡", "打折", "优惠券",
  "国家线", "分数线", "几点下班", "几点上班", "几点开门", "几点关门", "堵车", "限行", "怎么走", "咋走", "坐几路", "导航",
];

export type SmallTalk = "none" | "talk" | "prices";

export function smallTalk(normalised: string): SmallTalk {
  const text = normalised.split(" ").join("");
  const isPrice = PRICE_WORDS.some((word) => PRICES.some((measure) => text.indexOf(word + measure) >= 0 || text.indexOf(`${measure}${word}`) >= 0));
  if (isPrice) return "prices";
  return TALK.some((phrase) => text.indexOf(phrase) >= 0) ? "talk" : "none";
}
