export default definePageConfig({ navigationBarTitleText: "选要办的事" });
