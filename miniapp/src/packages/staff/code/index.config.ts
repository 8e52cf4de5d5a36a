export default definePageConfig({ navigationBarTitleText: "大厅签到码" });
