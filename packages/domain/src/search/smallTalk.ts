/** Prices of goods: no errand holds these; an errand's fee is asked without a measure word. */
const MEASURES = "个斤碗克瓶张份只袋箱杯升";
const PRICE_WORDS = ["多少钱", "多少", "多钱", "几块钱", "几块", "几毛钱", "咋卖", "怎么卖"];

/**
 * Things of daily life that no office handles: shops and deliveries, phones, money, illness, the home, travel, weather,
 * play, school work, talk. An item that explains the question well still wins: 网吧 knows 游戏 too.
 */
const TALK = [
  "淘宝 京东 拼多多 美团 饿了么 外卖 快递 物流 退货 运费 优惠券 打折 网购 双十一 抢红包 年卡 哪个牌子 便宜 性价比 推荐",
  "修手机 换手机 手机屏 手机充 手机没 手机卡 苹果手机 华为手机 话费 流量 宽带 无线网 路由器 充电 没电 蓝屏 死机 连不上 上不去网 网速",
  "上分 攻略 王者荣耀 吃鸡 原神 朋友圈 抖音 快手 微博 涨粉 点赞 公众号 小红书 直播带货",
  "股票 基金 理财 信用卡 银行卡 花呗 借呗 存款 利息 汇率 金价 黄金 比特币 车险 房贷 征信 贷款利率",
  "感冒 发烧 咳嗽 头疼 头痛 肚子疼 牙疼 拉肚子 失眠 吃啥药 吃什么药 减肥 挂号 专家号 核酸 抗原 脱发 长痘",
  "红烧 做饭 做菜 炒菜 菜谱 食谱 咋做才 好吃 好喝 好玩 好看 好听 空调 冰箱 洗衣机 电视机 热水器 马桶 开锁 蟑螂 老鼠 蚊子 甲醛 猫粮 狗粮 停电 停水",
  "火车票 高铁 动车 机票 航班 飞机 地铁 坐几路 打车 订酒店 订房 门票 兵马俑 华山 旅游攻略 路况 堵车 限行 扣分 油价 洗车 怎么走 咋走 导航",
  "天气 下雨 下雪 气温 几度 雾霾 穿什么 穿啥 农历 几号 星期几 几点了 几点开门 几点关门 几点下班 几点上班 几点来",
  "电影票 电视剧 追剧 综艺 小说 明星 球赛 比分 世界杯 彩票 中奖 星座 运势 解梦 笑话 谜语 情诗 写诗 首诗 唱首歌 唱个歌 讲个",
  "作业 写作文 考研 国家线 分数线 四六级 雅思 托福 国考 省考 翻译成 英语怎么说 英语咋说 单词 等于几 数学题",
  "相亲 女朋友 男朋友 表白 失恋 你是谁 你叫什么 你叫啥 你叫个啥 你几岁 你多大 你吃了 吃了吗 你会什么 你是机器 晚安 无聊 我爱你 喜欢你 心情",
]
  .join(" ")
  .split(" ");

export type SmallTalk = "none" | "talk" | "prices";

/** Whether a normalised question asks for the price of goods, or talks of what no office handles. */
export function smallTalk(normalised: string): SmallTalk {
  const text = normalised.split(" ").join("");
  if (asksPriceOfGoods(text)) return "prices";
  return TALK.some((phrase) => text.indexOf(phrase) >= 0) ? "talk" : "none";
}

function asksPriceOfGoods(text: string): boolean {
  const measures = MEASURES.split("").map((measure) => `一${measure}`);
  return PRICE_WORDS.some((word) =>
    measures.some((measure) => text.indexOf(word + measure) >= 0 || text.indexOf(measure + word) >= 0),
  );
}
