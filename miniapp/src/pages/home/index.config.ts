export default definePageConfig({ navigationBarTitleText: "雁塔掌上办" });
