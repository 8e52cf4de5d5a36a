export default definePageConfig({ navigationBarTitleText: "现在去哪办" });
