export default definePageConfig({ navigationBarTitleText: "说给我们听" });
