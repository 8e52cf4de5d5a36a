export default definePageConfig({ navigationBarTitleText: "办事点地图" });
