import { ref, watchEffect } from 'vue';

export type Language = 'zh' | 'en';

const KEPT = 'bagui.language';

/** Language of the pages and of what the server says. */
export const language = ref<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

watchEffect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(KEPT, language.value);
});
