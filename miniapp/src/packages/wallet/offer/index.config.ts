export default definePageConfig({ navigationBarTitleText: "少带材料" });
