export default definePageConfig({ navigationBarTitleText: "谁看过居民信息" });
