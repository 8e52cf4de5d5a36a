export default definePageConfig({ navigationBarTitleText: "没送到的" });
