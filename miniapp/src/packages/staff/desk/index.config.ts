export default definePageConfig({ navigationBarTitleText: "电话咨询台" });
