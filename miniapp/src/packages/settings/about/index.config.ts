export default definePageConfig({ navigationBarTitleText: "关于和数据说明" });
